//! How signs are drawn, on a square of 24 by 24: a ring in the colour of the tone, in it the course of a process. Its last
//! point has the shape of the tone. Up is the good side, whatever the KPI counts; a variation has dots, an assurance a
//! line for the target.

use std::fmt::Write as _;

use crate::render::palette::{self, Colour, LINE, QUIET, WHITE};
use crate::report::Tone;
use crate::report::sign::Sign;

/// Side of the square.
pub const SIDE: f64 = 24.0;

/// A part of a sign, the lowest first.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A ring around everything, white inside.
    Ring(Colour),
    /// A line through points with its width.
    Line(Vec<(f64, f64)>, Colour, f64),
    /// A dot with its radius.
    Dot((f64, f64), f64, Colour),
    /// The shape of a tone with its radius.
    Icon(Tone, (f64, f64), f64),
}

/// The parts of a sign.
pub fn marks(sign: Sign) -> Vec<Mark> {
    let (tone, colour) = (sign.tone(), palette::tone(sign.tone()));
    let mut marks = vec![Mark::Ring(colour)];
    let course: &[(f64, f64)] = match sign {
        Sign::Improvement | Sign::Higher => &[(5.0, 14.5), (8.5, 13.0), (12.0, 15.0), (15.5, 10.0), (18.0, 7.5)],
        Sign::Concern | Sign::Lower => &[(5.0, 9.5), (8.5, 11.0), (12.0, 9.0), (15.5, 14.0), (18.0, 16.5)],
        Sign::Quiet => &[(5.0, 13.5), (8.5, 10.5), (12.0, 13.5), (15.5, 10.5), (18.5, 12.5)],
        Sign::Passes => &[(5.5, 8.5), (8.5, 6.5), (12.0, 9.5), (15.0, 6.5), (18.0, 8.0)],
        Sign::HitOrMiss => &[(4.5, 16.0), (8.5, 9.0), (12.0, 16.5), (15.5, 9.5), (18.0, 14.0)],
        Sign::Fails => &[(5.5, 17.0), (8.5, 15.5), (12.0, 18.0), (15.0, 15.5), (18.0, 16.5)],
    };
    let is_assurance = matches!(sign, Sign::Passes | Sign::HitOrMiss | Sign::Fails);
    if is_assurance {
        marks.push(Mark::Line(vec![(3.0, 12.5), (21.0, 12.5)], LINE, 1.5));
    }
    marks.push(Mark::Line(course.to_vec(), QUIET, 1.25));
    if !is_assurance {
        let dots = course.iter().take(course.len() - 1);
        marks.extend(dots.map(|point| Mark::Dot(*point, 1.4, QUIET)));
    }
    marks.extend(course.last().map(|point| Mark::Icon(tone, *point, 2.8)));
    marks
}

/// A sign as SVG of some size, silent for screen readers: the word stands beside it.
pub fn svg(sign: Sign, size: u32) -> String {
    let mut svg = format!(
        "<svg class=\"sign\" viewBox=\"0 0 24 24\" width=\"{size}\" height=\"{size}\" aria-hidden=\"true\" \
         xmlns=\"http://www.w3.org/2000/svg\">"
    );
    let points = |points: &[(f64, f64)]| {
        let texts: Vec<String> = points.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
        texts.join(" ")
    };
    for mark in marks(sign) {
        // Writing to a text does not fail.
        let _ = match mark {
            Mark::Ring(colour) => write!(
                svg,
                "<circle cx=\"12\" cy=\"12\" r=\"11\" fill=\"{}\" stroke=\"{}\" stroke-width=\"2\"/>",
                WHITE.hex(),
                colour.hex()
            ),
            Mark::Line(line, colour, width) => write!(
                svg,
                "<polyline points=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{width}\"/>",
                points(&line),
                colour.hex()
            ),
            Mark::Dot((x, y), radius, colour) => {
                write!(
                    svg,
                    "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius}\" fill=\"{}\"/>",
                    colour.hex()
                )
            }
            Mark::Icon(tone, (x, y), radius) => {
                let colour = palette::tone(tone).hex();
                match corners(tone, (x, y), radius) {
                    Some(corners) => write!(svg, "<polygon points=\"{}\" fill=\"{colour}\"/>", points(&corners)),
                    None => write!(
                        svg,
                        "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius}\" fill=\"{colour}\"/>"
                    ),
                }
            }
        };
    }
    svg.push_str("</svg>");
    svg
}

/// The corners of a tone's shape; none for a circle.
fn corners(tone: Tone, (x, y): (f64, f64), radius: f64) -> Option<Vec<(f64, f64)>> {
    match tone {
        Tone::Concern => {
            let radius = radius * 1.25;
            Some(vec![(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)])
        }
        Tone::Neutral => Some(vec![
            (x, y - radius),
            (x + radius, y + radius * 0.8),
            (x - radius, y + radius * 0.8),
        ]),
        Tone::NoSignal => {
            let radius = radius * 0.85;
            let (left, right, top, bottom) = (x - radius, x + radius, y - radius, y + radius);
            Some(vec![(left, top), (right, top), (right, bottom), (left, bottom)])
        }
        Tone::Improvement | Tone::Plain => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_signs_look_the_same_and_all_stay_in_their_square() {
        let all: Vec<String> = Sign::ALL.iter().map(|sign| svg(*sign, 22)).collect();
        for (position, one) in all.iter().enumerate() {
            assert!(all.iter().skip(position + 1).all(|other| one != other));
            assert!(one.contains("aria-hidden") && crate::render::png::png(one, 1.0).is_ok());
        }
        let inside = |(x, y): &(f64, f64)| (0.0..=SIDE).contains(x) && (0.0..=SIDE).contains(y);
        for mark in Sign::ALL.into_iter().flat_map(marks) {
            if let Mark::Line(points, ..) = mark {
                assert!(points.iter().all(inside));
            }
        }
    }
}
