//! Title and description of every chart: the message and the figures that carry it; a sentence where there is nothing.

use vlecht::locale::{Language, Locale};
use vlecht::render::svg;

use super::extremes;

/// What stands between a start tag and its end tag.
fn inside<'a>(svg: &'a str, tag: &str) -> &'a str {
    let after = svg.split_once(&format!("<{tag} ")).map_or("", |(_, after)| after);
    let content = after.split_once('>').map_or("", |(_, content)| content);
    content.split_once(&format!("</{tag}>")).map_or("", |(words, _)| words)
}

#[test]
fn every_chart_of_the_sample_states_its_message_and_its_figures() {
    let charts = super::of_sample();
    assert!(charts.len() >= 20, "{}", charts.len());
    for chart in charts {
        let (id, svg) = (chart.name(), &chart.svg);
        let (title, description) = (inside(svg, "title"), inside(svg, "desc"));
        assert!(title.split_whitespace().count() >= 3, "{id}: title “{title}”");
        assert!(title.split_whitespace().count() <= 12, "{id}: title “{title}”");
        assert!(
            description.contains(title),
            "{id}: “{description}” does not say the message"
        );
        assert!(
            description.len() > title.len() + 20,
            "{id}: “{description}” says no more than its title"
        );
        assert!(
            description.chars().any(|letter| letter.is_ascii_digit()),
            "{id}: “{description}” has no figure"
        );
        assert!(svg.contains("role=\"img\"") && svg.contains("aria-labelledby"), "{id}");
    }
}

#[test]
fn nothing_to_show_is_a_sentence_inside_the_frame() {
    for language in Language::ALL {
        let locale = Locale::new(language);
        for spec in extremes::charts(0) {
            let svg = svg::chart_svg(&spec, &locale).expect("is drawn");
            assert!(svg.contains(&locale.word("chart-nothing")), "{}", spec.id);
        }
    }
}
