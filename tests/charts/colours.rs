//! Fills that lie beside each other differ by 3 to 1, on paper without colour too and to eyes that see fewer colours;
//! text on a fill differs by 4.5 to 1. Computed from what the drawings hold.

use vlecht::render::palette::{self, Colour, contrast};
use vlecht::report::chart::Fill;

/// What people see who lack the cones for red, for green and for blue: Machado, Oliveira and Fernandes (2009), severity
/// 1.0, on linear light.
const EYES: [(&str, [[f64; 3]; 3]); 3] = [
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

fn linear(channel: u8) -> f64 {
    let share = f64::from(channel) / 255.0;
    if share <= 0.040_45 {
        share / 12.92
    } else {
        ((share + 0.055) / 1.055).powf(2.4)
    }
}

fn encoded(light: f64) -> u8 {
    let light = light.clamp(0.0, 1.0);
    let share = if light <= 0.003_130_8 {
        light * 12.92
    } else {
        1.055 * light.powf(1.0 / 2.4) - 0.055
    };
    (share * 255.0).round() as u8
}

/// A colour as such eyes see it.
fn seen(colour: Colour, eyes: &[[f64; 3]; 3]) -> Colour {
    let light = [colour.red, colour.green, colour.blue].map(linear);
    let [red, green, blue] = eyes.map(|row| encoded(row.iter().zip(light).map(|(share, light)| share * light).sum()));
    Colour { red, green, blue }
}

/// How far apart two colours look: the distance in CIE L*a*b* (1976, white point D65).
fn distance(one: Colour, other: Colour) -> f64 {
    // Rows of the matrix from linear light to X, Y and Z, each divided by that of white.
    const TO_XYZ: [([f64; 3], f64); 3] = [
        ([0.4124, 0.3576, 0.1805], 0.9505),
        ([0.2126, 0.7152, 0.0722], 1.0),
        ([0.0193, 0.1192, 0.9505], 1.089),
    ];
    let lab = |colour: Colour| {
        let light = [colour.red, colour.green, colour.blue].map(linear);
        let [first, second, third] = TO_XYZ.map(|(row, white)| {
            let share = row.iter().zip(light).map(|(part, light)| part * light).sum::<f64>() / white;
            if share > 0.008_856 {
                share.cbrt()
            } else {
                7.787 * share + 16.0 / 116.0
            }
        });
        [
            116.0 * second - 16.0,
            500.0 * (first - second),
            200.0 * (second - third),
        ]
    };
    let pairs = lab(one).into_iter().zip(lab(other));
    pairs.map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt()
}

/// A colour on a print without colours: as light as it was.
fn printed(colour: Colour) -> Colour {
    let grey = encoded(colour.luminance());
    Colour {
        red: grey,
        green: grey,
        blue: grey,
    }
}

/// A filled shape of a chart, by its corners.
#[derive(Clone, Copy, Debug)]
struct Area {
    colour: Colour,
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Area {
    /// True when two areas share an edge, or are parted by a thin line only.
    fn touches(&self, other: &Self) -> bool {
        let gap = 12.0;
        let across = self.right.min(other.right) - self.left.max(other.left);
        let down = self.bottom.min(other.bottom) - self.top.max(other.top);
        (across > 4.0 && down.abs() <= gap) || (down > 4.0 && across.abs() <= gap)
    }
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, after) = tag.split_once(&format!(" {name}=\""))?;
    Some(after.split_once('"')?.0.to_owned())
}

/// The filled rectangles of a chart, but for the paper.
fn areas(svg: &str) -> Vec<Area> {
    svg.lines()
        .filter(|line| line.starts_with("<rect "))
        .filter_map(|line| {
            let number = |name| attribute(line, name)?.parse::<f64>().ok();
            let colour = Colour::parse(&attribute(line, "fill")?)?;
            let (left, top) = (number("x")?, number("y")?);
            Some(Area {
                colour,
                left,
                top,
                right: left + number("width")?,
                bottom: top + number("height")?,
            })
        })
        .filter(|area| area.colour != palette::WHITE && area.left + area.top > 0.0)
        .collect()
}

/// Charts in which cells, not fills, lie side by side: every cell has a sign or a number of its own.
const CELLS: [&str; 3] = ["aanlevering", "aanwezigheid", "heat"];

/// The pairs of different fills that lie beside each other.
fn neighbours(svg: &str) -> Vec<(Colour, Colour)> {
    let areas = areas(svg);
    let mut pairs = Vec::new();
    for (position, one) in areas.iter().enumerate() {
        for other in areas.iter().skip(position + 1) {
            let pair = (one.colour, other.colour);
            if one.colour != other.colour && one.touches(other) && !pairs.contains(&pair) {
                pairs.push(pair);
            }
        }
    }
    pairs
}

#[test]
fn fills_beside_each_other_differ_to_all_eyes_and_in_grey() {
    let mut pairs = Vec::new();
    for chart in super::of_sample() {
        if !CELLS.contains(&chart.id.as_str()) {
            pairs.extend(neighbours(&chart.svg).into_iter().map(|pair| (chart.name(), pair)));
        }
    }
    let locale = vlecht::locale::Locale::new(vlecht::locale::Language::Nl);
    for spec in super::extremes::charts(12)
        .iter()
        .filter(|spec| !CELLS.contains(&spec.id.as_str()))
    {
        let svg = vlecht::render::svg::chart_svg(spec, &locale).expect("is drawn");
        pairs.extend(neighbours(&svg).into_iter().map(|pair| (spec.id.clone(), pair)));
    }
    assert!(pairs.len() >= 4, "the charts have fills side by side: {pairs:?}");
    for (id, (one, other)) in pairs {
        let told = format!("{id}: {} beside {}", one.hex(), other.hex());
        assert!(contrast(one, other) >= 3.0, "{told}");
        assert!(contrast(printed(one), printed(other)) >= 2.97, "{told} in grey");
        for (name, eyes) in &EYES {
            let (one, other) = (seen(one, eyes), seen(other, eyes));
            // Where lightness alone falls short of 3 to 1, as orange beside blue does without cones for red, the hues that
            // are left lie far apart: 10 is plain to see, 35 is another colour.
            let (light, hue) = (contrast(one, other), distance(one, other));
            assert!(
                light >= 3.0 || (light >= 2.4 && hue >= 35.0),
                "{told} with {name}: {light:.2}, {hue:.0}"
            );
        }
    }
}

#[test]
fn text_on_every_fill_reads() {
    for fill in [
        Fill::Solid,
        Fill::Tint,
        Fill::Second,
        Fill::Third,
        Fill::Fourth,
        Fill::Muted,
        Fill::Outline,
    ] {
        let colour = palette::fill(fill);
        assert!(contrast(palette::text_on(colour), colour) >= 4.5, "{fill:?}");
    }
    for step in palette::STEPS {
        assert!(contrast(palette::text_on(step), step) >= 4.5, "{}", step.hex());
    }
}

#[test]
fn a_simulation_leaves_white_and_black_as_they_are() {
    for (name, eyes) in &EYES {
        for colour in [palette::WHITE, Colour::rgb(0)] {
            assert_eq!(seen(colour, eyes), colour, "{name}");
        }
    }
}
