//! Points and icons: each meaning has a shape and a colour of its own.

use super::scene::{Dash, Point, Scene, Shape};
use crate::render::palette::{self, Colour, LINE, WHITE};
use crate::render::signs::{self, Mark};
use crate::report::Tone;
use crate::report::chart::{CalendarState, Fill};
use crate::report::sign::Sign;

impl Scene {
    /// The icon of a tone, the same shape as in the workbook: circle, diamond, square or triangle.
    pub(super) fn tone_icon(&mut self, tone: Tone, at: Point, radius: f64) {
        let colour = palette::tone(tone);
        match tone {
            Tone::Improvement => self.shapes.push(Shape::Circle(at, radius, colour)),
            Tone::Concern => self.diamond(at, radius * 1.25, colour),
            Tone::Neutral => self.triangle(at, radius * 1.2, colour),
            Tone::NoSignal => self.square(at, radius * 0.85, colour),
            Tone::Plain => {}
        }
    }

    /// A point of a series: filled, or a ring for what was agreed.
    pub(super) fn point(&mut self, fill: Fill, at: Point, radius: f64) {
        if fill == Fill::Outline {
            self.ring(at, radius, LINE);
        } else {
            self.shapes.push(Shape::Circle(at, radius + 1.0, WHITE));
            self.shapes.push(Shape::Circle(at, radius, palette::fill(fill)));
        }
    }

    /// A circle that is white inside.
    pub(super) fn ring(&mut self, at: Point, radius: f64, colour: Colour) {
        self.shapes.push(Shape::Circle(at, radius, colour));
        self.shapes.push(Shape::Circle(at, radius - 1.5, WHITE));
    }

    /// A square on its point.
    pub(super) fn diamond(&mut self, (x, y): Point, radius: f64, colour: Colour) {
        let corners = vec![(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)];
        self.shapes.push(Shape::Polygon(corners, colour));
    }

    /// A square on its side.
    fn square(&mut self, (x, y): Point, radius: f64, colour: Colour) {
        self.rect(x - radius, y - radius, 2.0 * radius, 2.0 * radius, colour);
    }

    fn triangle(&mut self, (x, y): Point, radius: f64, colour: Colour) {
        let (left, right, bottom) = (x - radius, x + radius, y + radius * 0.8);
        let corners = vec![(x, y - radius), (right, bottom), (left, bottom)];
        self.shapes.push(Shape::Polygon(corners, colour));
    }

    /// The icon of a state in a calendar: circle, diamond, triangle or cross.
    pub(super) fn state_icon(&mut self, state: CalendarState, at: Point, radius: f64) {
        let colour = palette::state(state);
        match state {
            CalendarState::OnTime => self.shapes.push(Shape::Circle(at, radius, colour)),
            CalendarState::Late => self.diamond(at, radius * 1.25, colour),
            CalendarState::Corrected => self.triangle(at, radius * 1.2, colour),
            CalendarState::Missing => {
                let (x, y) = at;
                let arm = radius * 0.85;
                self.line((x - arm, y - arm), (x + arm, y + arm), colour, 2.0, Dash::Solid);
                self.line((x - arm, y + arm), (x + arm, y - arm), colour, 2.0, Dash::Solid);
            }
        }
    }

    /// A sign with its centre and its size.
    pub(super) fn sign(&mut self, sign: Sign, (x, y): Point, size: f64) {
        let scale = size / signs::SIDE;
        let place = |(a, b): Point| (x + (a - signs::SIDE / 2.0) * scale, y + (b - signs::SIDE / 2.0) * scale);
        for mark in signs::marks(sign) {
            match mark {
                Mark::Ring(colour) => self.ring((x, y), size / 2.0, colour),
                Mark::Line(points, colour, width) => {
                    let points = points.into_iter().map(place).collect();
                    self.shapes
                        .push(Shape::Line(points, colour, width * scale, Dash::Solid));
                }
                Mark::Dot(point, radius, colour) => {
                    self.shapes.push(Shape::Circle(place(point), radius * scale, colour));
                }
                Mark::Icon(tone, point, radius) => self.tone_icon(tone, place(point), radius * scale),
            }
        }
    }

    /// A low and a high end as a thin line with caps.
    pub(super) fn whisker(&mut self, low: f64, high: f64, y: f64) {
        self.line((low, y), (high, y), LINE, 1.25, Dash::Solid);
        for x in [low, high] {
            self.line((x, y - 3.5), (x, y + 3.5), LINE, 1.25, Dash::Solid);
        }
    }

    /// A bar of a series; an outline is white with a dark edge.
    pub(super) fn bar(&mut self, fill: Fill, from: f64, to: f64, top: f64, height: f64) {
        let (left, width) = (from.min(to), (to - from).abs());
        self.rect(left, top, width, height, palette::fill(fill));
        if fill == Fill::Outline && width > 0.0 {
            self.edge(left, top, width.max(1.5), height, LINE);
        }
    }
}
