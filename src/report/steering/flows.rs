//! What partners gave each other: flows of resources over twelve months, never what they think of each other.

use crate::domain::{Measurement, Window};
use crate::report::picture::{Flow, Flows};
use crate::report::{ChartBody, ChartSpec, Context, NumberFormat};

/// Pairs in a drawing at most.
const MOST: usize = 12;

/// The picture of give and take: the pairs between whom most went to and fro, by name.
pub fn chart(context: &Context<'_>) -> ChartSpec {
    let mut pairs: Vec<(&Measurement, Flow)> = context
        .measurements
        .of("pair-net-flow")
        .iter()
        .filter(|m| m.key.period == context.scope.period() && m.key.window == Window::TwelveMonths)
        .filter_map(|m| Some((m, flow(context, m)?)))
        .collect();
    let all = pairs.len();
    let both = pairs
        .iter()
        .filter(|(_, flow)| flow.given > 0.0 && flow.received > 0.0)
        .count();
    let total: f64 = pairs.iter().map(|(_, flow)| flow.given + flow.received).sum();
    // The largest are drawn, the order is that of the names: no rank.
    pairs.sort_by(|(a, one), (b, other)| {
        let size = |flow: &Flow| flow.given + flow.received;
        size(other)
            .total_cmp(&size(one))
            .then(a.key.subject.cmp(&b.key.subject))
    });
    pairs.truncate(MOST);
    let mut drawn: Vec<Flow> = pairs.into_iter().map(|(_, flow)| flow).collect();
    drawn.sort_by(|one, other| (&one.left, &one.right).cmp(&(&other.left, &other.right)));
    let headline = match (all, both) {
        (0, _) => context.word("report-flows-headline-none"),
        (_, both) => context.text("report-flows-headline", &[("n", both.into()), ("all", all.into())]),
    };
    let euros = |value: f64| context.locale.euros(value);
    let said: Vec<String> = drawn
        .iter()
        .map(|flow| {
            context.text(
                "report-flows-said",
                &[
                    ("left", flow.left.as_str().into()),
                    ("right", flow.right.as_str().into()),
                    ("given", euros(flow.given).into()),
                    ("received", euros(flow.received).into()),
                ],
            )
        })
        .collect();
    let left = all - drawn.len();
    let sum = context.text("report-flows-sum", &[("total", euros(total).into())]);
    ChartSpec {
        id: "geven-en-nemen".to_owned(),
        description: format!("{headline}. {sum} {}", said.join(" ")).trim_end().to_owned(),
        headline,
        subtitle: context.text(
            "report-flows-subtitle",
            &[("span", context.year_text().into()), ("n", all.into())],
        ),
        empty: (all == 0).then(|| context.word("report-flows-empty")),
        body: ChartBody::Flows(Flows {
            pairs: drawn,
            format: NumberFormat::Euro,
            words: ["right", "left"].map(|way| context.word(&format!("report-flows-{way}"))),
            note: if left > 0 {
                context.text("report-flows-more", &[("n", left.into())])
            } else {
                String::new()
            },
        }),
    }
}

fn flow(context: &Context<'_>, figure: &Measurement) -> Option<Flow> {
    let (left, right) = figure.key.subject.id.split_once('>')?;
    Some(Flow {
        left: context.partner_name(left),
        right: context.partner_name(right),
        given: figure.numerator?,
        received: figure.denominator?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Subject, Unit};
    use crate::indicators::Measurements;
    use crate::report::fixture::House;

    #[test]
    fn the_largest_flows_are_drawn_by_name_and_the_rest_is_counted() {
        let mut house = House::three_partners();
        let figure = |a: &str, b: &str, given: f64| {
            let (subject, period) = (Subject::pair(a, b), house.scope.period());
            let figure = Measurement::new("pair-net-flow", subject, period, Window::TwelveMonths, Unit::Eur, given);
            Measurement {
                numerator: Some(given),
                denominator: Some(0.0),
                ..figure
            }
        };
        let mut figures = vec![
            figure("lage-polder", "broekzijde", 9.0),
            figure("achterdam", "broekzijde", 8.0),
        ];
        figures.extend((0..20).map(|at| figure("achterdam", &format!("x{at:02}"), 1.0)));
        house.measurements = Measurements::new(figures);
        let spec = chart(&house.context());
        let ChartBody::Flows(flows) = spec.body else {
            panic!("another chart")
        };
        assert_eq!(
            (flows.pairs.len(), flows.pairs[0].left.as_str()),
            (12, "Gemeente Achterdam")
        );
        assert_eq!(flows.pairs[11].left, "Waterschap Lage Polder");
        assert!(flows.note.contains("10"), "{}", flows.note);
    }

    #[test]
    fn without_flows_a_sentence_says_so() {
        let spec = chart(&House::empty().context());
        assert!(spec.empty.is_some_and(|sentence| sentence.ends_with('.')));
    }
}
