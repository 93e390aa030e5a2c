//! What a figure is about.

/// The kind of thing a figure is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names are the words of the data files")]
pub enum SubjectType {
    Network,
    Partner,
    Pair,
    Kpi,
    Benefit,
    Area,
    Goal,
    Milestones,
    Survey,
    Project,
}

impl SubjectType {
    /// The word in the data files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Network => "network",
            Self::Partner => "partner",
            Self::Pair => "pair",
            Self::Kpi => "kpi",
            Self::Benefit => "benefit",
            Self::Area => "area",
            Self::Goal => "goal",
            Self::Milestones => "milestones",
            Self::Survey => "survey",
            Self::Project => "project",
        }
    }
}

/// One thing that a figure is about: a partner, a KPI, the network.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Subject {
    /// Its kind.
    pub kind: SubjectType,
    /// Its id within the kind; a pair is `giver>receiver`, the network is `network`.
    pub id: String,
}

impl Subject {
    /// The network as a whole.
    pub fn network() -> Self {
        Self {
            kind: SubjectType::Network,
            id: "network".to_owned(),
        }
    }

    /// A partner.
    pub fn partner(id: &str) -> Self {
        Self {
            kind: SubjectType::Partner,
            id: id.to_owned(),
        }
    }

    /// An ordered pair of partners, the giver first.
    pub fn pair(giver: &str, receiver: &str) -> Self {
        Self {
            kind: SubjectType::Pair,
            id: format!("{giver}>{receiver}"),
        }
    }

    /// A subject of another kind.
    pub fn of(kind: SubjectType, id: &str) -> Self {
        Self {
            kind,
            id: id.to_owned(),
        }
    }
}
