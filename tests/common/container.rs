//! Small containers of old and new Office files, for files that nobody should send.

use std::io::{Cursor, Read, Write};

const END: u32 = 0xFFFF_FFFE;
const TABLE: u32 = 0xFFFF_FFFD;
const FREE: u32 = 0xFFFF_FFFF;
const SECTOR: usize = 512;

/// An archive with other parts than the one given: `edit` gets name and bytes, and says what becomes of the part
/// (`None`: it is left out).
pub(crate) fn edited(archive: &[u8], edit: impl Fn(&str, Vec<u8>) -> Option<Vec<u8>>) -> Vec<u8> {
    let mut source = zip::ZipArchive::new(Cursor::new(archive)).expect("is an archive");
    let mut target = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for position in 0..source.len() {
        let mut part = source.by_index(position).expect("has the part");
        let name = part.name().expect("has a name").into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("inflates");
        if let Some(bytes) = edit(&name, bytes) {
            target
                .start_file(name, zip::write::SimpleFileOptions::default())
                .expect("takes a part");
            target.write_all(&bytes).expect("takes its bytes");
        }
    }
    target.finish().expect("ends").into_inner()
}

/// An archive with one more part.
pub(crate) fn with_part(archive: &[u8], name: &str, data: &[u8]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new_append(Cursor::new(archive.to_vec())).expect("is an archive");
    writer
        .start_file(name, zip::write::SimpleFileOptions::default())
        .expect("takes a part");
    writer.write_all(data).expect("takes its bytes");
    writer.finish().expect("ends").into_inner()
}

/// A compound file with one stream. Streams shorter than 4,096 bytes are filled up, so that none is small.
pub(crate) fn compound(name: &str, stream: &[u8]) -> Vec<u8> {
    let mut stream = stream.to_vec();
    stream.resize(stream.len().max(4096).next_multiple_of(SECTOR), 0);
    let sectors = stream.len() / SECTOR;
    // Sector 0 the table (of at most 128 sectors), 1 the directory, the stream behind it.
    assert!(sectors + 2 <= SECTOR / 4, "fits one sector of the table");
    let mut head = vec![0u8; SECTOR];
    head[..8].copy_from_slice(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
    for (at, value) in [(24, 0x3Eu16), (26, 3), (28, 0xFFFE), (30, 9), (32, 6)] {
        head[at..at + 2].copy_from_slice(&value.to_le_bytes());
    }
    for at in (76..SECTOR).step_by(4) {
        head[at..at + 4].copy_from_slice(&FREE.to_le_bytes());
    }
    for (at, value) in [(44, 1), (48, 1), (56, 4096), (60, END), (64, 0), (68, END), (76, 0)] {
        head[at..at + 4].copy_from_slice(&u32::to_le_bytes(value));
    }
    let mut table = vec![TABLE, END];
    table.extend((0..sectors).map(|number| if number + 1 == sectors { END } else { number as u32 + 3 }));
    table.resize(SECTOR / 4, FREE);
    let mut directory = entry("Root Entry", 5, END, 0, 1);
    directory.extend(entry(name, 2, 2, stream.len() as u32, FREE));
    directory.resize(SECTOR, 0);
    let mut bytes = head;
    bytes.extend(table.iter().flat_map(|word| word.to_le_bytes()));
    bytes.extend(directory);
    bytes.extend(stream);
    bytes
}

fn entry(name: &str, kind: u8, start: u32, length: u32, child: u32) -> Vec<u8> {
    let mut entry = vec![0u8; 128];
    for (at, unit) in name.encode_utf16().enumerate() {
        entry[2 * at..2 * at + 2].copy_from_slice(&unit.to_le_bytes());
    }
    entry[64..66].copy_from_slice(&(2 * name.len() as u16 + 2).to_le_bytes());
    entry[66] = kind;
    for (at, value) in [(68, FREE), (72, FREE), (76, child), (116, start), (120, length)] {
        entry[at..at + 4].copy_from_slice(&value.to_le_bytes());
    }
    entry
}

/// A record of an xls stream from its kind and 16-bit words.
pub(crate) fn record(kind: u16, words: &[u16]) -> Vec<u8> {
    let head = [kind, words.len() as u16 * 2];
    head.iter().chain(words).flat_map(|word| word.to_le_bytes()).collect()
}

/// The stream of an old workbook: these records in front of its one sheet, and those on it.
pub(crate) fn old_workbook(globals: &[Vec<u8>], sheet: &[Vec<u8>]) -> Vec<u8> {
    const BEGIN: u16 = 0x0809;
    const BOUND_SHEET: u16 = 0x0085;
    const FINISH: u16 = 0x000A;
    let mut stream = record(BEGIN, &[0x0600, 5, 0, 0, 0, 0, 0, 0]);
    stream.extend(globals.concat());
    // Its place, visible, a worksheet, and its name: one byte of length, one that says that a character is a byte.
    let place = stream.len() as u32 + 4 + 10 + 4;
    let [low, high] = [place as u16, (place >> 16) as u16];
    stream.extend(record(BOUND_SHEET, &[low, high, 0, 0x0002, u16::from_le_bytes(*b"Aa")]));
    stream.extend(record(FINISH, &[]));
    assert_eq!(stream.len() as u32, place);
    stream.extend(record(BEGIN, &[0x0600, 16, 0, 0, 0, 0, 0, 0]));
    stream.extend(sheet.concat());
    stream.extend(record(FINISH, &[]));
    stream
}
