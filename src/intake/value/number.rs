//! Numbers as people write them: `1.234,50`, `€ 1.234,50`, `(500,00)`, `1.234.567,89-`, `85%`.

use crate::diagnostic::Code;
use crate::intake::grid::CellValue;

/// Which sign parts the decimals in a column of texts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// The column does not tell: `1.234` stays ambiguous.
    #[default]
    Unknown,
    /// A comma, as in Dutch.
    Comma,
    /// A point, as in English.
    Point,
}

/// What all texts of a column together tell. When they contradict each other nothing is told.
pub fn style_of<'a>(texts: impl Iterator<Item = &'a str>) -> Style {
    let mut style = Style::Unknown;
    for text in texts {
        // A text that is no number in its own style tells nothing of the others: `12,5,0` groups no thousands.
        let tells = |digits: Digits| digits.own_style().filter(|style| digits.value(*style).is_some());
        let Some(found) = Digits::of(text).and_then(tells) else {
            continue;
        };
        if style != Style::Unknown && style != found {
            return Style::Unknown;
        }
        style = found;
    }
    style
}

/// The two ways in which a text reads whose only sign may part thousands as well as decimals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Readings {
    /// The whole number.
    pub grouped: String,
    /// The digits before the sign, if it parts the decimals.
    pub whole: String,
    /// The digits behind it.
    pub fraction: String,
}

/// Both readings of a text; `None` when it has but one, or none.
pub fn readings(text: &str) -> Option<Readings> {
    let digits = Digits::of(text)?;
    if (digits.own_style().is_some() && digits.long_fraction().is_none()) || !digits.is_ambiguous() {
        return None;
    }
    let (whole, fraction) = digits.body.split_once(['.', ','])?;
    let sign = if digits.is_negative { "-" } else { "" };
    Some(Readings {
        grouped: format!("{sign}{whole}{fraction}"),
        whole: format!("{sign}{whole}"),
        fraction: fraction.to_owned(),
    })
}

/// True for an amount whose decimals are more than any amount has, such as `1.2500`: perhaps 12.500 was meant. Only a
/// column that parts its decimals with the same sign settles it.
pub fn is_slip(text: &str, style: Style) -> bool {
    Digits::of(text)
        .and_then(|digits| digits.long_fraction())
        .is_some_and(|own| own != style)
}

/// Reads a number with a sign of per cent behind it, in hundredths: `55%` is 55. `None` without that sign.
pub fn parse_percentage(text: &str, style: Style) -> Option<Result<f64, Code>> {
    text.trim().strip_suffix('%').map(|rest| read(rest.trim_end(), style))
}

/// Reads a number.
pub fn parse(cell: &CellValue, style: Style) -> Result<f64, Code> {
    match cell {
        CellValue::Number(number) | CellValue::Percent(number) if number.is_finite() && number.abs() < 1e15 => {
            Ok(*number)
        }
        CellValue::Worded(number, wording) if wording.is_euro && number.abs() < 1e15 => Ok(*number),
        CellValue::Text(text) => read(text, style),
        _ => Err(Code::BadNumber),
    }
}

pub(super) fn read(text: &str, style: Style) -> Result<f64, Code> {
    let digits = Digits::of(text).ok_or(Code::BadNumber)?;
    let style = match digits.own_style() {
        Some(own) => own,
        None if digits.is_ambiguous() && style == Style::Unknown => return Err(Code::AmbiguousNumber),
        None => style,
    };
    digits
        .value(style)
        .filter(|value| value.abs() < 1e15)
        .ok_or(Code::BadNumber)
}

/// A text that consists of a sign, digits and separators only.
struct Digits {
    body: String,
    is_negative: bool,
    /// The style that more than the signs prove: a dash for the decimals, or spaces for the thousands.
    proven: Option<Style>,
}

impl Digits {
    fn of(text: &str) -> Option<Self> {
        let narrow;
        let mut body = text.trim();
        if !body.is_ascii() {
            narrow = body.chars().map(narrowed).collect::<String>();
            body = &narrow;
        }
        for mark in ["€", "EUR", "eur"] {
            if let Some(rest) = body.strip_prefix(mark).or_else(|| body.strip_suffix(mark)) {
                body = rest.trim();
                break;
            }
        }
        // A whole amount is also written `€ 50,-`: that dash is no minus, and its comma parts the decimals.
        let mut proven = None;
        for dash in [",-", ",--", ",–", ",="] {
            if let Some(rest) = body.strip_suffix(dash) {
                body = rest;
                proven = Some(Style::Comma);
                break;
            }
        }
        if proven.is_some() && body.contains(',') {
            return None;
        }
        let mut is_negative = false;
        if let Some(inner) = body.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
            is_negative = true;
            body = inner.trim().trim_start_matches('€').trim();
        }
        for minus in ['-', '−', '–'] {
            if let Some(rest) = body.strip_prefix(minus).or_else(|| body.strip_suffix(minus)) {
                if is_negative {
                    return None;
                }
                is_negative = true;
                body = rest.trim().trim_start_matches('€').trim();
                break;
            }
        }
        let body = body.strip_prefix('+').unwrap_or(body);
        let (body, spaced) = without_spaces(body)?;
        let is_plain = !body.is_empty()
            && body.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b',')
            && body.bytes().next().is_some_and(|b| b.is_ascii_digit())
            && body.bytes().last().is_some_and(|b| b.is_ascii_digit());
        is_plain.then_some(Self {
            body,
            is_negative,
            proven: proven.or(spaced),
        })
    }

    /// The style that this text alone proves: both signs, one sign twice, or not three digits after the only sign.
    fn own_style(&self) -> Option<Style> {
        if self.proven.is_some() {
            return self.proven;
        }
        let (points, commas) = (self.count('.'), self.count(','));
        match (points, commas) {
            (1.., 1..) => {
                let last = self.body.rfind(['.', ','])?;
                Some(if self.body.get(last..=last) == Some(",") {
                    Style::Comma
                } else {
                    Style::Point
                })
            }
            (2.., 0) => Some(Style::Comma),
            (0, 2..) => Some(Style::Point),
            (1, 0) if self.cannot_group('.') => Some(Style::Point),
            (0, 1) if self.cannot_group(',') => Some(Style::Comma),
            _ => None,
        }
    }

    /// The style of a text with one sign, up to three digits before it and more than three behind it.
    fn long_fraction(&self) -> Option<Style> {
        let (whole, fraction) = self.body.split_once(['.', ','])?;
        let is_long = whole.len() <= 3 && !whole.starts_with('0') && fraction.len() > 3;
        (is_long && self.proven.is_none() && !fraction.contains(['.', ',']))
            .then(|| self.own_style())
            .flatten()
    }

    fn is_ambiguous(&self) -> bool {
        self.body.contains(['.', ','])
    }

    fn value(&self, style: Style) -> Option<f64> {
        let (group, point) = if style == Style::Point { (',', '.') } else { ('.', ',') };
        let (whole, fraction) = self.body.split_once(point).unwrap_or((&self.body, ""));
        if fraction.contains([group, point]) {
            return None;
        }
        let groups: Vec<&str> = whole.split(group).collect();
        let is_grouped_right = groups.len() == 1 || (groups[0].len() <= 3 && groups[1..].iter().all(|g| g.len() == 3));
        if !is_grouped_right {
            return None;
        }
        let value: f64 = format!("{}.{}0", groups.concat(), fraction).parse().ok()?;
        Some(if self.is_negative { -value } else { value })
    }

    fn count(&self, sign: char) -> usize {
        self.body.matches(sign).count()
    }

    /// True when the only sign cannot part thousands: not three digits behind it, none or more than three before it.
    fn cannot_group(&self, sign: char) -> bool {
        let (whole, rest) = self.body.split_once(sign).unwrap_or_default();
        rest.len() != 3 || whole.len() > 3 || whole.starts_with('0')
    }
}

/// Digits and signs of the full width of East Asian keyboards as the usual ones.
fn narrowed(c: char) -> char {
    match c {
        '\u{ff10}'..='\u{ff19}' | '\u{ff0c}' | '\u{ff0e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

/// The text without the spaces or apostrophes that part its thousands, and what they prove: the one sign left parts the
/// decimals. `None` where one stands anywhere else: `8 30` is no 830.
fn without_spaces(text: &str) -> Option<(String, Option<Style>)> {
    let is_space = |c: char| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’');
    if !text.contains(is_space) {
        return Some((text.to_owned(), None));
    }
    let whole = text.split(['.', ',']).next().unwrap_or_default();
    let rest = text.strip_prefix(whole).unwrap_or_default();
    let mut groups = whole.split(is_space);
    let first = groups.next().unwrap_or_default();
    let is_grouped = (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
    let signs: Vec<char> = rest.chars().filter(|c| matches!(c, '.' | ',')).collect();
    if !is_grouped || rest.contains(is_space) || signs.len() > 1 {
        return None;
    }
    let style = signs
        .first()
        .map(|sign| if *sign == ',' { Style::Comma } else { Style::Point });
    Some((whole.replace(is_space, "") + rest, style))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_spellings_of_people() {
        for (text, value) in [
            ("€ 1.234,50", 1234.5),
            ("1.234,50", 1234.5),
            ("1,234.50", 1234.5),
            ("1.234.567,89-", -1_234_567.89),
            ("(500,00)", -500.0),
            ("\u{2212}12,5", -12.5),
            ("1\u{a0}234,5", 1234.5),
            ("12", 12.0),
            ("0,125", 0.125),
            ("€ 50,-", 50.0),
            ("EUR 75", 75.0),
            ("1.250,-", 1250.0),
            ("1 234,5", 1234.5),
            ("1 234,567", 1234.567),
            ("€ -1 234 567", -1_234_567.0),
            ("- 5", -5.0),
            ("1'234.50", 1234.5),
            ("1’234", 1234.0),
            ("１２３", 123.0),
            ("1206.345", 1206.345),
        ] {
            assert_eq!(read(text, Style::Unknown), Ok(value), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in [
            "12,50 p/u",
            "ca. 100",
            "1e3",
            "1E308",
            "45|0|0",
            "1.5 hours",
            "12.34.5",
            "--5",
            "8 30",
            "1 23 456",
            "12 34,5",
            "1,250,-",
            "1 234.567,5",
            "1'23",
            "5²",
            "",
        ] {
            assert_eq!(read(text, Style::Unknown), Err(Code::BadNumber), "{text}");
        }
        assert_eq!(parse(&CellValue::Boolean(true), Style::Unknown), Err(Code::BadNumber));
        assert_eq!(parse(&CellValue::Number(1e308), Style::Unknown), Err(Code::BadNumber));
    }

    #[test]
    fn three_digits_after_one_sign_are_asked_unless_the_column_tells() {
        assert_eq!(read("1.206", Style::Unknown), Err(Code::AmbiguousNumber));
        let dutch = style_of(["1.206", "3,5"].into_iter());
        assert_eq!(dutch, Style::Comma);
        assert_eq!(read("1.206", dutch), Ok(1206.0));
        let english = style_of(["1.206", "3.5"].into_iter());
        assert_eq!(read("1.206", english), Ok(1.206));
        assert_eq!(style_of(["3,5", "3.5"].into_iter()), Style::Unknown);
    }

    #[test]
    fn more_decimals_than_an_amount_has_are_a_slip_unless_the_column_parts_them_so() {
        for (text, style, expected) in [
            ("1.2500", Style::Unknown, true),
            ("1.2500", Style::Comma, true),
            ("1.2500", Style::Point, false),
            ("12,50000", Style::Point, true),
            ("12,50000", Style::Comma, false),
            ("0.2500", Style::Unknown, false),
            ("1250.2500", Style::Unknown, false),
            ("1 250,2500", Style::Unknown, false),
            ("1.250", Style::Unknown, false),
        ] {
            assert_eq!(is_slip(text, style), expected, "{text} {style:?}");
        }
        let both = readings("€ 1.2500").expect("two readings");
        assert_eq!([both.grouped, both.whole, both.fraction], ["12500", "1", "2500"]);
    }

    #[test]
    fn both_readings_of_a_number_are_named() {
        let both = |text: &str| readings(text).map(|r| (r.grouped, r.whole, r.fraction));
        let owned = |grouped: &str, whole: &str, fraction: &str| Some((grouped.into(), whole.into(), fraction.into()));
        assert_eq!(both("€ 1.206"), owned("1206", "1", "206"));
        assert_eq!(both("-12,345"), owned("-12345", "-12", "345"));
        // One reading only: no group of thousands begins with four digits, with a zero, or ends with two.
        assert_eq!(
            [both("1206.345"), both("0.125"), both("1.20"), both("1206")],
            [None, None, None, None]
        );
    }
}
