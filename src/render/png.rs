//! SVG → PNG, for slides. The only file that names `resvg`.
//!
//! The picture is drawn from the very text of the SVG and with the embedded font only, so it is the same on
//! every machine.

use std::sync::{Arc, OnceLock};

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use crate::render::{RenderError, font};

/// How much larger than the SVG a picture for slides is.
pub const SCALE: f32 = 2.0;

/// The side of the largest picture that is made; beyond it something is wrong with the drawing.
const LARGEST: f32 = 20_000.0;

/// A picture of an SVG, so many times its size, on white.
pub fn png(svg: &str, scale: f32) -> Result<Vec<u8>, RenderError> {
    let options = Options {
        font_family: font::FAMILY.to_owned(),
        fontdb: fonts(),
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options).map_err(|fault| RenderError::Picture(fault.to_string()))?;
    let (width, height) = (tree.size().width() * scale, tree.size().height() * scale);
    if !(1.0..=LARGEST).contains(&width) || !(1.0..=LARGEST).contains(&height) {
        return Err(RenderError::Picture(format!("size {width} × {height}")));
    }
    let mut picture = Pixmap::new(width.ceil() as u32, height.ceil() as u32)
        .ok_or_else(|| RenderError::Picture(format!("size {width} × {height}")))?;
    picture.fill(Color::WHITE);
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut picture.as_mut());
    picture
        .encode_png()
        .map_err(|fault| RenderError::Picture(fault.to_string()))
}

/// A font database with the two embedded faces and nothing of the system.
fn fonts() -> Arc<fontdb::Database> {
    static FONTS: OnceLock<Arc<fontdb::Database>> = OnceLock::new();
    let database = FONTS.get_or_init(|| {
        let mut database = fontdb::Database::new();
        for face in [font::REGULAR, font::BOLD] {
            database.load_font_source(fontdb::Source::Binary(Arc::new(face)));
        }
        database.set_sans_serif_family(font::FAMILY);
        Arc::new(database)
    });
    Arc::clone(database)
}
