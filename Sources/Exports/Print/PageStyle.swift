/// How printed pages look: A4, black on white, nothing told by colour, and no question parted by the end of a page.
enum PageStyle {
  static let head = """
    <!DOCTYPE html>
    <html lang="{{language}}"{{#direction}} dir="{{.}}"{{/direction}}>
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>{{title}}</title>
    {{> style}}
    </head>

    """

  static let html = """
    <style>
    @page { size: A4; margin: 16mm 15mm 18mm; @bottom-left { content: "{{footer}}"; font: 9pt sans-serif; }
      @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }
    * { box-sizing: border-box; }
    body { font: 10.5pt/1.35 "Noto Sans", "Liberation Sans", Arial, sans-serif; color: #000; max-width: 180mm; margin: 0 auto;
      padding: 0 0.4mm; }
    h1 { font-size: 17pt; margin: 0 0 2mm; }
    h2 { font-size: 13pt; margin: 6mm 0 2mm; border-bottom: 1.2pt solid #000; break-after: avoid; }
    h3 { font-size: 10.5pt; margin: 0 0 1mm; break-after: avoid; }
    section > h3 { font-size: 11.5pt; margin: 5mm 0 2mm; }
    p { margin: 0 0 1.5mm; }
    ul { margin: 0 0 1mm; padding-inline-start: 5mm; }
    .warning { font-weight: bold; border: 1.5pt solid #000; padding: 1.5mm 2.5mm; }
    .facts span:not(:last-child)::after { content: " ·"; }
    .hint { font-style: italic; }
    .blanks { display: flex; flex-wrap: wrap; gap: 1mm 2mm; align-items: end; margin: 3mm 0; }
    .blanks i { flex: 1; min-width: 18mm; border-bottom: 0.8pt solid #000; height: 6mm; }
    .gate, .how { font-style: italic; }
    .how, section > dl { break-after: avoid; }
    article { border: 0.6pt solid #555; padding: 2mm 2.5mm; margin: 0 0 2mm; break-inside: avoid; }
    article h3 { display: flex; gap: 2mm; align-items: baseline; }
    article h3 em { flex: none; margin-inline-start: auto; font-weight: normal; font-style: normal; font-size: 9pt; border: 0.6pt solid #555;
      border-radius: 2mm; padding: 0 1.5mm; }
    .number { display: inline-block; min-width: 7mm; }
    dl { display: grid; grid-template-columns: 23mm 1fr; gap: 0.6mm 2mm; margin: 0 0 1.5mm; }
    dt { font-size: 8.5pt; text-transform: uppercase; letter-spacing: 0.2pt; padding-top: 0.5mm; }
    dd { margin: 0; white-space: pre-line; }
    .ticks { margin: 0 0 1mm; white-space: pre-wrap; }
    .ticks b { display: inline-block; min-width: 14mm; }
    .ticks span { display: inline-block; margin-inline-end: 6mm; }
    .ticks span::before, .options li::before, .box::before { content: ""; display: inline-block; width: 3.6mm; height: 3.6mm;
      border: 0.8pt solid #000; margin-inline-end: 1.6mm; vertical-align: -0.5mm; }
    .options { list-style: none; padding: 0; }
    .sums { white-space: pre-wrap; border: 0.6pt dashed #555; padding: 2mm 2.5mm; break-inside: avoid; }
    .stop { border: 1.6pt solid #000; padding: 1.5mm 2.5mm; margin: 1.5mm 0 0; break-inside: avoid; }
    .stop p { margin: 0 0 0.8mm; }
    .decision { break-inside: avoid; margin: 0 0 2.5mm; }
    .decision p { margin: 0 0 0.6mm; }
    .count { white-space: pre-wrap; margin-inline-start: 4mm; }
    table { border-collapse: collapse; width: 100%; margin: 0 0 2mm; }
    td, th { border: 0.6pt solid #555; padding: 1.2mm 2mm; text-align: start; vertical-align: top; }
    tr { break-inside: avoid; }
    thead { display: table-header-group; }
    .referrals td:first-child { min-width: 38mm; }
    .referrals td:nth-child(2) { min-width: 22mm; }
    .referrals td:last-child { min-width: 52mm; }
    code { font-family: "Liberation Mono", monospace; font-size: 9pt; }
    .case + .case, .apart { break-before: page; }
    .case > p.kind { font-size: 9.5pt; margin: 0 0 1mm; }
    .case h1 { font-size: 16pt; border-top: 2.4pt solid #000; padding-top: 2mm; }
    .case h2 { margin: 4.5mm 0 1mm; }
    .case .range { font-size: 11.5pt; }
    .case .meaning { margin-top: 6mm; }
    table.rows { margin: 0; }
    table.rows th, table.rows td { border: 0; border-bottom: 0.4pt solid #888;
      padding: 0.8mm 0; padding-inline-end: 3mm; }
    table.rows th { width: 52mm; font-weight: 600; overflow-wrap: anywhere; }
    table.rows td { overflow-wrap: anywhere; white-space: pre-line; }
    .source { font-size: 9pt; font-style: italic; }
    .blank { margin: 7mm 0 0; }
    .blank i { display: block; border-bottom: 0.8pt solid #000; height: 9mm; }
    @media screen { body { padding: 8mm; } }
    </style>
    """
}
