//! Assessment → documents → files of the edition.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::config::{Pipeline, ReportKind, Survey};
use crate::domain::{Artifact, Period};
use crate::locale::{Language, Locale};
use crate::pipeline::Assessment;
use crate::pipeline::drawn_before::{self, DrawnBefore};
use crate::pipeline::papers::Papers;
use crate::render::{self, RenderError, data, png, svg, xlsx};
use crate::report::data_files::DataTable;
use crate::report::names::folder_name;
use crate::report::{
    self, Block, ChartSpec, Context, Document, EditionInfo, EditionStatus, PreviousEdition, ReceiptLine,
    RestatementLine,
};
use crate::restatement::Restatement;

/// Lines that the report's context borrows.
pub(super) struct Lines {
    locale: Locale,
    receipts: Vec<ReceiptLine>,
    restatements: Vec<RestatementLine>,
}

impl Lines {
    pub(super) fn of(pipeline: &Pipeline, assessment: &Assessment) -> Self {
        Self::in_language(pipeline.language, assessment)
    }

    fn in_language(language: Language, assessment: &Assessment) -> Self {
        let locale = Locale::new(language);
        let receipts = assessment.receipts.iter().map(receipt_line).collect();
        let restatements = assessment.restatements.iter().map(restatement_line).collect();
        Self {
            locale,
            receipts,
            restatements,
        }
    }

    pub(super) fn context<'a>(&'a self, pipeline: &Pipeline, assessment: &'a Assessment) -> Context<'a> {
        let previous = assessment.previous.as_ref().and_then(|edition| {
            Some(PreviousEdition {
                period: Period::parse(&edition.manifest.period)?,
                number: edition.manifest.edition,
            })
        });
        Context {
            facts: &assessment.facts,
            measurements: &assessment.measurements,
            findings: &assessment.findings,
            scope: &assessment.scope,
            locale: &self.locale,
            edition: EditionInfo {
                network: pipeline.network.clone(),
                number: assessment.manifest.edition,
                period: pipeline.report.period(assessment.scope.month),
                status: EditionStatus::Draft,
                brand_colour: pipeline.colour.clone(),
                is_first: previous.is_none(),
                previous,
                found_before: assessment.found_before.clone(),
                contact_role: pipeline.contact_role.clone(),
                aliases: pipeline.aliases(),
            },
            receipts: &self.receipts,
            diagnostics: &assessment.diagnostics,
            restatements: &self.restatements,
        }
    }
}

/// The steering group's report as a document: what `explain` looks a cell up in.
pub fn steering_document(pipeline: &Pipeline, assessment: &Assessment) -> Document {
    let lines = Lines::of(pipeline, assessment);
    for_steering_group(pipeline.report, &lines.context(pipeline, assessment))
}

/// The report that a pipeline asks for.
fn for_steering_group(kind: ReportKind, context: &Context<'_>) -> Document {
    match kind {
        ReportKind::SteeringReport => report::steering_report(context),
        ReportKind::HalfYearReport => report::half_year_report(context),
        ReportKind::BenefitsReview => report::benefits_review(context),
    }
}

/// The workbooks beside the report: the office's list and the letters go with a month, not with a half-year.
fn beside(kind: ReportKind, context: &Context<'_>, assessment: &Assessment) -> Vec<(String, Document)> {
    if kind != ReportKind::SteeringReport {
        return Vec::new();
    }
    let letters = assessment.facts.partners.iter().filter_map(|partner| {
        let letter = report::letter(context, &partner.id, &assessment.returned)?;
        Some((format!("partners/{}", folder_name(&partner.id)), letter))
    });
    let office = ("programmabureau".to_owned(), report::delivery_overview(context));
    letters.chain([office]).collect()
}

/// Every document of the edition with its folder, before anything is drawn: the report first.
pub fn documents(pipeline: &Pipeline, assessment: &Assessment) -> Vec<(String, Document)> {
    let lines = Lines::of(pipeline, assessment);
    let context = lines.context(pipeline, assessment);
    let mut documents = vec![("stuurgroep".to_owned(), for_steering_group(pipeline.report, &context))];
    documents.extend(beside(pipeline.report, &context, assessment));
    documents.extend(
        Papers::of(pipeline.report, &context)
            .into_iter()
            .flat_map(Papers::documents),
    );
    documents
}

/// The message to the steering group that is ready to be mailed; none beside a report over a half-year.
pub fn message(pipeline: &Pipeline, assessment: &Assessment) -> Option<String> {
    let lines = Lines::of(pipeline, assessment);
    let is_month = pipeline.report == ReportKind::SteeringReport;
    is_month.then(|| report::mail(&lines.context(pipeline, assessment)).1)
}

/// All files of the edition but manifest and checksums, each made anew.
pub fn artifacts(pipeline: &Pipeline, assessment: &Assessment) -> Result<Vec<Artifact>, RenderError> {
    artifacts_after(pipeline, assessment, None)
}

/// The same with the pictures that an edition holds already.
pub(super) fn artifacts_after(
    pipeline: &Pipeline,
    assessment: &Assessment,
    before: Option<&DrawnBefore>,
) -> Result<Vec<Artifact>, RenderError> {
    let lines = Lines::of(pipeline, assessment);
    let context = lines.context(pipeline, assessment);
    // Kinds of work that need nothing of each other; each list comes out in its own order.
    let ((report, beside), tables) = rayon::join(
        || {
            rayon::join(
                || report_files(pipeline, &context, before),
                || files_beside(pipeline, &context, assessment),
            )
        },
        || tables(&report::data_tables(&context)),
    );
    let mut artifacts = report?;
    artifacts.extend(beside?);
    artifacts.extend(tables?);
    artifacts.extend(destruction(pipeline, assessment, &lines.locale));
    artifacts.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(artifacts)
}

/// The steering group's report as workbook, page and paper, with its charts.
fn report_files(
    pipeline: &Pipeline,
    context: &Context<'_>,
    before: Option<&DrawnBefore>,
) -> Result<Vec<Artifact>, RenderError> {
    let steering = for_steering_group(pipeline.report, context);
    let printed = pipeline.pdf.then(|| ("stuurgroep".to_owned(), &steering));
    let (drawn, papers) = rayon::join(
        || drawings(&steering, context.locale, before),
        || papers(printed.as_slice(), context.locale),
    );
    Ok(drawn?.into_iter().chain(papers?).collect())
}

/// What lies beside the report: letters, the office's list, the sheets of the partners and the other papers of a month.
fn files_beside(
    pipeline: &Pipeline,
    context: &Context<'_>,
    assessment: &Assessment,
) -> Result<Vec<Artifact>, RenderError> {
    let (mut workbooks, beside_month) = rayon::join(
        || beside(pipeline.report, context, assessment),
        || Papers::of(pipeline.report, context),
    );
    workbooks.extend(beside_month.iter().flat_map(Papers::workbooks));
    let on_paper = beside_month.iter().filter(|_| pipeline.pdf);
    let printed: Vec<_> = on_paper.flat_map(Papers::printed).collect();
    let (books, papers) = rayon::join(|| books(&workbooks), || papers(&printed, context.locale));
    let mut artifacts = books?;
    artifacts.extend(papers?);
    artifacts.extend(beside_month.map(Papers::others).into_iter().flatten());
    Ok(artifacts)
}

/// The workbooks to send out: one for each partner that takes part in the month, or for one partner only.
pub(super) fn templates(
    pipeline: &Pipeline,
    assessment: &Assessment,
    only: Option<&str>,
) -> Result<Vec<Artifact>, RenderError> {
    let lines = Lines::of(pipeline, assessment);
    let context = lines.context(pipeline, assessment);
    let mut artifacts = Vec::new();
    for partner in assessment.facts.active_partners(assessment.scope.month) {
        if only.is_none_or(|id| id == partner.id) {
            let document = report::template(&context, partner);
            let name = format!("{}.xlsx", folder_name(&document.file_stem));
            artifacts.push(artifact(name, xlsx::workbook(&document)?));
        }
    }
    Ok(artifacts)
}

/// The workbook of a survey round.
pub(super) fn survey_template(
    pipeline: &Pipeline,
    assessment: &Assessment,
    (kind, terms): (report::survey::Kind, &Survey),
    language: Language,
) -> Result<Artifact, RenderError> {
    let lines = Lines::in_language(language, assessment);
    let document = report::survey::questionnaire_workbook(&lines.context(pipeline, assessment), kind, terms);
    let name = format!("{}.xlsx", folder_name(&document.file_stem));
    Ok(artifact(name, xlsx::workbook(&document)?))
}

/// The draft of the record that answers were destroyed, where some lie about that may no longer be kept.
fn destruction(pipeline: &Pipeline, assessment: &Assessment, locale: &Locale) -> Option<Artifact> {
    let terms = pipeline
        .survey
        .as_ref()
        .filter(|_| !assessment.survey_left.is_empty())?;
    let known = report::survey::Destruction {
        network: &pipeline.network,
        terms,
        reference_date: assessment.scope.reference_date,
        files: &assessment.survey_left,
    };
    let (name, text) = report::survey::record(locale, &known);
    Some(artifact(format!("programmabureau/{name}"), text.into_bytes()))
}

/// The report as page and workbook, and every chart as SVG and PNG: each is drawn once.
fn drawings(steering: &Document, locale: &Locale, before: Option<&DrawnBefore>) -> Result<Vec<Artifact>, RenderError> {
    let charts = charts_of(steering);
    let svgs: BTreeMap<String, String> = charts
        .par_iter()
        .map(|spec| Ok((spec.id.clone(), svg::chart_svg(spec, locale)?)))
        .collect::<Result<_, RenderError>>()?;
    // The workbook takes longest, and waits for no picture that does not stand in it.
    let (inside, beside): (Vec<_>, Vec<_>) = charts.into_iter().partition(|spec| xlsx::is_pictured(spec));
    let inside: BTreeMap<String, Vec<u8>> = pictures(&inside, &svgs, before)?.into_iter().collect();
    let (book, (beside, page)) = rayon::join(
        || xlsx::workbook_with(steering, &inside),
        || {
            rayon::join(
                || pictures(&beside, &svgs, before),
                || render::html::page(steering, &svgs).into_bytes(),
            )
        },
    );
    let mut artifacts = vec![
        artifact(format!("stuurgroep/{}.html", steering.file_stem), page),
        artifact(format!("stuurgroep/{}.xlsx", steering.file_stem), book?),
    ];
    let charts = svgs
        .into_iter()
        .map(|(id, svg)| (format!("{id}.svg"), svg.into_bytes()));
    let pictures = inside.into_iter().chain(beside?);
    let pictures = pictures.map(|(id, picture)| (format!("{id}.png"), picture));
    for (name, bytes) in charts.chain(pictures) {
        artifacts.push(artifact(format!("{}/{name}", drawn_before::FOLDER), bytes));
    }
    Ok(artifacts)
}

/// Documents as PDF; none where the program was built without.
fn papers(printed: &[(String, &Document)], locale: &Locale) -> Result<Vec<Artifact>, RenderError> {
    let paper = |(folder, document): &(String, &Document)| {
        let bytes = render::paper(document, locale).transpose()?;
        let path = format!("{folder}/{}.pdf", document.file_stem);
        Some(bytes.map(|bytes| artifact(path, bytes)))
    };
    printed.par_iter().with_max_len(1).filter_map(paper).collect()
}

fn books(workbooks: &[(String, Document)]) -> Result<Vec<Artifact>, RenderError> {
    workbooks
        .par_iter()
        .map(|(folder, document)| {
            Ok(artifact(
                format!("{folder}/{}.xlsx", document.file_stem),
                xlsx::workbook(document)?,
            ))
        })
        .collect()
}

fn tables(tables: &[DataTable]) -> Result<Vec<Artifact>, RenderError> {
    let both = |table: &DataTable| {
        let file = |kind: &str, bytes| artifact(format!("programmabureau/data/{}.{kind}", table.name), bytes);
        Ok([file("csv", data::csv(table)?), file("parquet", data::parquet(table)?)])
    };
    let files: Result<Vec<_>, RenderError> = tables.par_iter().map(both).collect();
    Ok(files?.into_iter().flatten().collect())
}

pub(super) fn artifact(path: String, bytes: Vec<u8>) -> Artifact {
    Artifact { path, bytes }
}

/// The charts of a document, in its order.
fn charts_of(document: &Document) -> Vec<&ChartSpec> {
    let blocks = document.sheets.iter().flat_map(|sheet| &sheet.blocks);
    let charts = blocks.filter_map(|block| match block {
        Block::Chart(spec) => Some(spec.as_ref()),
        _ => None,
    });
    charts.collect()
}

/// Charts as PNG with their ids, each from its drawing.
fn pictures(
    specs: &[&ChartSpec],
    svgs: &BTreeMap<String, String>,
    before: Option<&DrawnBefore>,
) -> Result<Vec<(String, Vec<u8>)>, RenderError> {
    // One at a time: some are a hundred times as large as others.
    let one_by_one = specs.par_iter().with_max_len(1);
    one_by_one
        .filter_map(|spec| Some((spec, svgs.get(&spec.id)?)))
        .map(|(spec, svg)| {
            let known = before.and_then(|before| before.picture(&spec.id, svg));
            let picture = known.map_or_else(|| png::png(svg, png::SCALE), Ok)?;
            Ok((spec.id.clone(), picture))
        })
        .collect()
}

fn receipt_line(receipt: &crate::ledger::Receipt) -> ReceiptLine {
    ReceiptLine {
        file: receipt.file.clone(),
        sheet: receipt.sheet.clone(),
        table: receipt.table.clone(),
        partner: receipt.partner.clone(),
        month: receipt.month,
        rows_found: receipt.rows_found.into(),
        rows_accepted: receipt.rows_accepted.into(),
        rows_refused: receipt.rows_refused.into(),
        rows_set_aside: receipt.rows_set_aside.into(),
        records: receipt.records.into(),
        control_sum: receipt.control_sum.clone(),
    }
}

fn restatement_line(restatement: &Restatement) -> RestatementLine {
    RestatementLine {
        indicator: restatement.key.indicator.to_owned(),
        subject: restatement.key.subject.clone(),
        period: restatement.key.period,
        window: restatement.key.window,
        unit: restatement.unit.clone(),
        was: restatement.was.parse().ok(),
        becomes: restatement.becomes.parse().ok(),
        reason: restatement.reason,
    }
}
