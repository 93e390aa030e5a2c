//! Scene → raw SVG, with plotters' SVG backend at four times the size (it knows whole pixels only).

use plotters::backend::{DrawingBackend, SVGBackend};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontDesc, FontFamily, FontStyle, RGBAColor, ShapeStyle};

use super::scene::{Anchor, Dash, Point, Scene, Shape, TextLook};
use crate::render::palette::{Colour, WHITE};
use crate::render::{RenderError, font};

/// How much larger than the chart its coordinates are.
pub(super) const TIMES: f64 = 4.0;

/// plotters divides a font's size by this before it writes it.
const FONT_FACTOR: f64 = 1.24;

/// The raw SVG text of a scene, on white.
pub(super) fn draw(scene: &Scene) -> Result<String, RenderError> {
    let size = (pixel(scene.width).unsigned_abs(), pixel(scene.height).unsigned_abs());
    let mut svg = String::new();
    {
        let mut backend = SVGBackend::with_string(&mut svg, size);
        let paper = style(WHITE, 0.0, Dash::Solid);
        backend
            .draw_rect((0, 0), (size.0 as i32, size.1 as i32), &paper, true)
            .map_err(fault)?;
        for shape in &scene.shapes {
            draw_shape(&mut backend, shape)?;
        }
        backend.present().map_err(fault)?;
    }
    Ok(svg)
}

fn draw_shape(backend: &mut SVGBackend<'_>, shape: &Shape) -> Result<(), RenderError> {
    let drawn = match shape {
        Shape::Rect(left, top, width, height, colour) => backend.draw_rect(
            corner((*left, *top)),
            corner((left + width, top + height)),
            &style(*colour, 0.0, Dash::Solid),
            true,
        ),
        Shape::Line(points, colour, width, dash) => backend.draw_path(
            points.iter().map(|point| corner(*point)),
            &style(*colour, *width, *dash),
        ),
        Shape::Polygon(points, colour) => backend.fill_polygon(
            points.iter().map(|point| corner(*point)),
            &style(*colour, 0.0, Dash::Solid),
        ),
        Shape::Circle(centre, radius, colour) => backend.draw_circle(
            corner(*centre),
            pixel(*radius).unsigned_abs(),
            &style(*colour, 0.0, Dash::Solid),
            true,
        ),
        Shape::Text(at, text, look) => return draw_text(backend, *at, text, *look),
    };
    drawn.map_err(fault)
}

fn fault(fault: impl std::fmt::Display) -> RenderError {
    RenderError::Drawing(fault.to_string())
}

fn draw_text(backend: &mut SVGBackend<'_>, at: Point, text: &str, look: TextLook) -> Result<(), RenderError> {
    let weight = if look.is_bold {
        FontStyle::Bold
    } else {
        FontStyle::Normal
    };
    let side = match look.anchor {
        Anchor::Start => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::End => HPos::Right,
    };
    let style = FontDesc::new(FontFamily::Name(font::FAMILY), look.size * TIMES * FONT_FACTOR, weight)
        .color(&colour(look.colour, Dash::Solid))
        .pos(Pos::new(side, VPos::Bottom));
    backend.draw_text(&printable(text), &style, corner(at)).map_err(fault)
}

/// XML knows no control characters; a partner's file may hold them all the same.
pub(super) fn printable(text: &str) -> String {
    text.chars()
        .map(|letter| {
            if letter.is_control() || matches!(letter, '\u{FFFE}' | '\u{FFFF}') {
                ' '
            } else {
                letter
            }
        })
        .collect()
}

fn style(fill: Colour, width: f64, dash: Dash) -> ShapeStyle {
    ShapeStyle {
        color: colour(fill, dash),
        filled: true,
        stroke_width: pixel(width).unsigned_abs(),
    }
}

/// plotters knows no dashes: the opacity says which they are, and `finish` writes them.
fn colour(colour: Colour, dash: Dash) -> RGBAColor {
    RGBAColor(colour.red, colour.green, colour.blue, opacity(dash))
}

/// The opacity that stands for a kind of line.
pub(super) fn opacity(dash: Dash) -> f64 {
    match dash {
        Dash::Solid => 1.0,
        Dash::Dashed => 0.5,
        Dash::Dotted => 0.25,
    }
}

fn corner((x, y): Point) -> (i32, i32) {
    (pixel(x), pixel(y))
}

fn pixel(length: f64) -> i32 {
    (length * TIMES).round() as i32
}
