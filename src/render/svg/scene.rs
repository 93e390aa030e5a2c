//! What is drawn, in pixels from the top left, before any format.

use crate::render::palette::Colour;

/// A drawing: shapes in the order they are laid over each other.
#[derive(Debug, Default)]
pub(super) struct Scene {
    /// The shapes, the lowest first.
    pub(super) shapes: Vec<Shape>,
    /// Width of the whole.
    pub(super) width: f64,
    /// Height of the whole.
    pub(super) height: f64,
}

/// A point: x to the right, y down.
pub(super) type Point = (f64, f64);

/// How a line runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dash {
    /// Without a break: measured, target.
    Solid,
    /// Dashes: limits, forecast.
    Dashed,
    /// Dots: baseline.
    Dotted,
}

/// Which side of the text its position is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    /// The text starts there.
    Start,
    /// The text is centred on it.
    Middle,
    /// The text ends there.
    End,
}

/// How a text looks.
#[derive(Clone, Copy, Debug)]
pub(super) struct TextLook {
    /// Size in pixels.
    pub(super) size: f64,
    /// Bold or regular.
    pub(super) is_bold: bool,
    /// Colour.
    pub(super) colour: Colour,
    /// Which side its position is.
    pub(super) anchor: Anchor,
}

/// Something drawn.
#[derive(Clone, Debug)]
pub(super) enum Shape {
    /// A filled rectangle: left, top, width, height.
    Rect(f64, f64, f64, f64, Colour),
    /// A line through points with its width.
    Line(Vec<Point>, Colour, f64, Dash),
    /// A filled polygon.
    Polygon(Vec<Point>, Colour),
    /// A filled circle with its radius.
    Circle(Point, f64, Colour),
    /// Text; the point lies on its base line.
    Text(Point, String, TextLook),
}

impl Scene {
    /// An empty drawing of some width.
    pub(super) fn new(width: f64) -> Self {
        Self {
            width,
            ..Self::default()
        }
    }

    /// A filled rectangle.
    pub(super) fn rect(&mut self, left: f64, top: f64, width: f64, height: f64, colour: Colour) {
        if width > 0.0 && height > 0.0 {
            self.shapes.push(Shape::Rect(left, top, width, height, colour));
        }
    }

    /// A rectangle's edge, drawn inside it.
    pub(super) fn edge(&mut self, left: f64, top: f64, width: f64, height: f64, colour: Colour) {
        let (left, top, right, bottom) = (left + 0.75, top + 0.75, left + width - 0.75, top + height - 0.75);
        let corners = vec![(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
        self.shapes.push(Shape::Line(corners, colour, 1.5, Dash::Solid));
    }

    /// A straight line.
    pub(super) fn line(&mut self, from: Point, to: Point, colour: Colour, width: f64, dash: Dash) {
        self.shapes.push(Shape::Line(vec![from, to], colour, width, dash));
    }

    /// A text that starts, is centred or ends at a point of its base line.
    pub(super) fn text(&mut self, at: Point, text: impl Into<String>, look: TextLook) {
        let text = text.into();
        if !text.trim().is_empty() {
            self.shapes.push(Shape::Text(at, text, look));
        }
    }

    /// Lays another drawing over this one, moved.
    pub(super) fn place(&mut self, other: Self, left: f64, top: f64) {
        let by = |(x, y): Point| (x + left, y + top);
        self.shapes.extend(other.shapes.into_iter().map(|shape| match shape {
            Shape::Rect(x, y, width, height, colour) => Shape::Rect(x + left, y + top, width, height, colour),
            Shape::Line(points, colour, width, dash) => {
                Shape::Line(points.into_iter().map(by).collect(), colour, width, dash)
            }
            Shape::Polygon(points, colour) => Shape::Polygon(points.into_iter().map(by).collect(), colour),
            Shape::Circle(centre, radius, colour) => Shape::Circle(by(centre), radius, colour),
            Shape::Text(at, text, look) => Shape::Text(by(at), text, look),
        }));
    }
}
