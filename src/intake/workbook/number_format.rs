//! What the number format of a cell shows besides its number: per cents, words, euros, thousands (ECMA-376 part 1, 18.8.31).

use std::rc::Rc;

use crate::intake::grid::{CellValue, Wording};

/// What a part of a format makes of a number.
#[derive(Clone, Debug, PartialEq)]
enum Look {
    /// The number itself.
    Plain,
    /// 0.55 as 55%.
    Percent,
    /// The number with something that changes what it says.
    Worded(Rc<Wording>),
}

/// A number format: its parts, and for which numbers each is.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct NumberFormat(Vec<(Option<Condition>, Look)>);

/// Numbers for which a part is: `[>=1000]`.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Condition {
    is_below: bool,
    is_above: bool,
    is_equal: bool,
    bound: f64,
}

impl NumberFormat {
    /// Reads the code of a format. `number` is its number: those that every program knows say the money of the country.
    pub(super) fn of(code: &str, number: Option<u32>) -> Self {
        if code.is_empty() {
            return Self::default();
        }
        let is_local_money = matches!(number, Some(5..=8 | 42 | 44));
        let parts = split(code);
        let looks = parts.iter().enumerate().map(|(position, part)| {
            let read = Part::of(part);
            (read.condition, read.look(position, is_local_money))
        });
        Self(looks.collect())
    }

    /// True for a format that shows its numbers as they are.
    pub(super) fn is_plain(&self) -> bool {
        self.0.iter().all(|(_, look)| *look == Look::Plain)
    }

    /// A number as its cell shows it.
    pub(super) fn shown(&self, number: f64) -> CellValue {
        match self.look(number) {
            Some(Look::Percent) => CellValue::Percent(number),
            Some(Look::Worded(wording)) => CellValue::Worded(number, Rc::clone(wording)),
            Some(Look::Plain) | None => CellValue::Number(number),
        }
    }

    fn look(&self, number: f64) -> Option<&Look> {
        let numbers = &self.0[..self.0.len().min(3)];
        let position = if numbers.iter().any(|(condition, _)| condition.is_some()) {
            let fits = |(condition, _): &(Option<Condition>, Look)| condition.is_none_or(|it| it.holds(number));
            numbers.iter().position(fits)?
        } else if number < 0.0 && numbers.len() > 1 {
            1
        } else if number == 0.0 && numbers.len() > 2 {
            2
        } else {
            0
        };
        numbers.get(position).map(|(_, look)| look)
    }
}

impl Condition {
    fn of(text: &str) -> Option<Self> {
        let signs = text.trim_end_matches(|c: char| !matches!(c, '<' | '>' | '='));
        Some(Self {
            is_below: signs.contains('<'),
            is_above: signs.contains('>'),
            is_equal: signs.contains('='),
            bound: text
                .strip_prefix(signs)
                .filter(|_| !signs.is_empty())?
                .trim()
                .parse()
                .ok()?,
        })
    }

    fn holds(self, number: f64) -> bool {
        (self.is_below && number < self.bound)
            || (self.is_above && number > self.bound)
            || (self.is_equal && number.total_cmp(&self.bound).is_eq())
    }
}

/// The parts of a code, which are parted by semicolons outside texts.
fn split(code: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let (mut is_quoted, mut is_escaped) = (false, false);
    for c in code.chars() {
        if c == ';' && !is_quoted && !is_escaped {
            parts.push(String::new());
            continue;
        }
        is_quoted ^= c == '"' && !is_escaped;
        is_escaped = c == '\\' && !is_quoted && !is_escaped;
        if let Some(last) = parts.last_mut() {
            last.push(c);
        }
    }
    parts
}

/// A part while it is read.
#[derive(Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is a sign that a part has or has not")]
struct Part {
    condition: Option<Condition>,
    before: String,
    after: String,
    has_number: bool,
    /// A day, a time or text.
    is_other: bool,
    is_percent: bool,
    is_local_money: bool,
    thousands: u8,
}

impl Part {
    fn of(code: &str) -> Self {
        let mut part = Self::default();
        let mut rest = code.chars().peekable();
        let mut commas = 0_u8;
        while let Some(c) = rest.next() {
            match c {
                '"' => part.write(&rest.by_ref().take_while(|c| *c != '"').collect::<String>()),
                '\\' => part.write(&rest.next().map(String::from).unwrap_or_default()),
                // Room as wide as a letter, or a letter that fills the cell: neither says anything.
                '_' | '*' => {
                    rest.next();
                }
                '[' => part.bracket(&rest.by_ref().take_while(|c| *c != ']').collect::<String>()),
                '0' | '#' | '?' => {
                    part.has_number = true;
                    // What stands between two digits parts thousands.
                    commas = 0;
                }
                ',' if part.has_number => commas = (commas + 1).min(5),
                '.' => {}
                '%' => part.is_percent = true,
                '$' => {
                    part.is_local_money = true;
                    part.write("$");
                }
                'G' if rest.clone().take(6).eq("eneral".chars()) => {
                    rest.by_ref().take(6).for_each(drop);
                    part.has_number = true;
                }
                'E' | 'e' if part.has_number => {
                    rest.next();
                }
                'd' | 'm' | 'y' | 'h' | 's' | 'D' | 'M' | 'Y' | 'H' | 'S' | '@' => part.is_other = true,
                other => part.write(other.encode_utf8(&mut [0; 4])),
            }
            part.thousands = commas;
        }
        part
    }

    fn write(&mut self, text: &str) {
        let side = if self.has_number {
            &mut self.after
        } else {
            &mut self.before
        };
        side.push_str(text);
    }

    /// A colour, a condition, the sign of a currency, or a time.
    fn bracket(&mut self, text: &str) {
        if let Some(sign) = text.strip_prefix('$') {
            self.write(sign.split('-').next().unwrap_or_default());
        } else if text.starts_with(['<', '>', '=']) {
            self.condition = Condition::of(text);
        } else if text.chars().all(|c| matches!(c, 'h' | 'H' | 'm' | 'M' | 's' | 'S')) {
            self.is_other = true;
        }
    }

    fn look(self, position: usize, is_local_money: bool) -> Look {
        let said: String = [self.before.trim(), self.after.trim()].concat().to_lowercase();
        if self.is_other {
            return Look::Plain;
        }
        if !self.has_number && !self.is_percent {
            // A zero is often left out or shown as a dash; any other number that is not shown is not seen.
            let is_zero = position == 2 || said == "-";
            return if is_zero && !says_something(&said) {
                Look::Plain
            } else {
                self.worded(false, true)
            };
        }
        if self.is_percent && self.thousands == 0 {
            return Look::Percent;
        }
        // A sign of per cent that is text says nothing of the scale: 55 stays 55.
        if said == "%" && self.thousands == 0 {
            return Look::Plain;
        }
        let is_local = is_local_money && self.is_local_money;
        let unit = said
            .replace("eur", "€")
            .replace("€o", "€")
            .replace('$', if is_local { "€" } else { "$" });
        let is_euro = unit.contains('€');
        let unit = unit.replace('€', "");
        let unit = unit.trim_matches(|c: char| !says_something(c.encode_utf8(&mut [0; 4])));
        let is_as_shown = match self.thousands {
            0 => unit.is_empty(),
            1 => ["k", "dzd", "duizend", "thousand"].contains(&unit),
            2 => ["m", "mln", "mio", "miljoen", "million"].contains(&unit),
            _ => false,
        };
        match (is_as_shown, is_euro) {
            (true, false) => Look::Plain,
            (is_as_shown, _) => self.worded(is_as_shown, false),
        }
    }

    fn worded(self, is_euro: bool, is_hidden: bool) -> Look {
        Look::Worded(Rc::new(Wording {
            before: self.before.trim_start().to_owned(),
            after: self.after.trim_end().to_owned(),
            thousands: self.thousands,
            is_euro,
            is_hidden,
        }))
    }
}

/// True for a text that is more than signs and spaces between and beside digits.
fn says_something(text: &str) -> bool {
    text.chars()
        .any(|c| c.is_alphanumeric() || matches!(c, '€' | '$' | '£' | '¥' | '<' | '>' | '~' | '≈' | '±' | '%'))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a format shows of a number: a number as it is, or a text.
    fn shown(code: &str, number: f64) -> String {
        match NumberFormat::of(code, None).shown(number) {
            CellValue::Number(number) => format!("{number}"),
            CellValue::Worded(number, wording) if wording.is_euro => format!("€ {number}"),
            other => format!("‘{}’", other.display()),
        }
    }

    #[test]
    fn a_format_that_adds_a_word_or_leaves_thousands_out_shows_another_thing() {
        for (code, number, expected) in [
            ("0\" dagen\"", 2.0, "‘2 dagen’"),
            ("0\"k\"", 25.0, "‘25k’"),
            ("#,##0,", 25_000.0, "‘25’"),
            ("0.0,,", 2_500_000.0, "‘2.5’"),
            ("\"ca. \"0", 5.0, "‘ca. 5’"),
            ("[$$-409]#,##0.00", 5.0, "‘$5’"),
            ("0\"000\"", 5.0, "‘5000’"),
            ("\"<\"0", 5.0, "‘<5’"),
            (";;;", 5.0, "‘’"),
            ("0.0%;[Red]-0.0%", 0.5, "‘50%’"),
            ("0\\%", 55.0, "55"),
            ("0,\"k\";0,\"k\"", -3000.0, "-3000"),
            ("[>=1000]0\" dagen\";0", 999.0, "999"),
            ("[>=1000]0\" dagen\";0", 1000.0, "‘1000 dagen’"),
        ] {
            assert_eq!(shown(code, number), expected, "{code}");
        }
    }

    #[test]
    fn a_format_that_only_dresses_a_number_shows_the_number() {
        for code in [
            "General",
            "0.00",
            "#,##0.00_ ;[Red]-#,##0.00\\ ",
            "_(* #,##0.00_);_(* (#,##0.00);_(* \"-\"??_);_(@_)",
            "#,##0 ;(#,##0)",
            "0.00E+00",
            "# ?/?",
            "0,\"k\"",
            "0.0,,\" mln\"",
            "00\\-00",
            "0;-0;;@",
            "@",
        ] {
            assert!(NumberFormat::of(code, None).is_plain(), "{code}");
        }
    }

    #[test]
    fn euros_are_known_by_their_sign_and_by_the_money_of_the_country() {
        for code in [
            "\"€\" #,##0.00",
            "_ [$€-413]\\ * #,##0.00_ ;",
            "0\" euro\"",
            "€ 0,\"k\"",
        ] {
            assert_eq!(shown(code, 20.0), "€ 20", "{code}");
        }
        let local = NumberFormat::of("_($* #,##0.00_);_($* (#,##0.00);_($* \"-\"??_);_(@_)", Some(44));
        assert!(matches!(local.shown(20.0), CellValue::Worded(_, wording) if wording.is_euro));
    }
}
