//! SVG → PNG, for slides. The only file that names `resvg` and `png`.
//!
//! The picture is drawn from the very text of the SVG and with the embedded font only, so it is the same on
//! every machine.

use std::sync::{Arc, OnceLock};

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use crate::render::{RenderError, font};

/// How much larger than the SVG a picture for slides is.
pub const SCALE: f32 = 2.0;

/// The height up to which a picture is that much larger: one that is taller fits no slide, and is looked at by zooming in
/// on the drawing itself.
const TALL: f32 = 3_000.0;

/// The side of the largest picture that is made; beyond it something is wrong with the drawing.
const LARGEST: f32 = 20_000.0;

/// How hard pictures are compressed, of 9.
const EFFORT: u8 = 3;

/// A picture of an SVG, so many times its size, on white. Enlarged only up to a height of 3,000 pixels.
pub fn png(svg: &str, scale: f32) -> Result<Vec<u8>, RenderError> {
    let options = Options {
        font_family: font::FAMILY.to_owned(),
        fontdb: fonts(),
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options).map_err(|fault| RenderError::Picture(fault.to_string()))?;
    let scale = scale.min((TALL / tree.size().height()).max(1.0));
    let (width, height) = (tree.size().width() * scale, tree.size().height() * scale);
    if !(1.0..=LARGEST).contains(&width) || !(1.0..=LARGEST).contains(&height) {
        return Err(RenderError::Picture(format!("size {width} × {height}")));
    }
    let mut picture = Pixmap::new(width.ceil() as u32, height.ceil() as u32)
        .ok_or_else(|| RenderError::Picture(format!("size {width} × {height}")))?;
    picture.fill(Color::WHITE);
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut picture.as_mut());
    encoded(&picture).map_err(|fault| RenderError::Picture(fault.to_string()))
}

/// A picture without transparency in three bytes a pixel. Drawings are flat: without filters they become smaller than
/// with them, and little effort gives nearly the smallest file in a fraction of the time.
fn encoded(picture: &Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    let mut pixels = Vec::with_capacity(picture.data().len() / 4 * 3);
    for pixel in picture.data().chunks_exact(4) {
        pixels.extend_from_slice(&pixel[..3]);
    }
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, picture.width(), picture.height());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_filter(png::Filter::NoFilter);
    encoder.set_deflate_compression(png::DeflateCompression::Level(EFFORT));
    encoder.write_header()?.write_image_data(&pixels)?;
    Ok(bytes)
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
