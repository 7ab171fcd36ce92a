/// The two forms in which a report and a note are printed.
enum ReportTemplates {
  static let html = """
    {{> head}}
    <body>
    {{#cases}}{{> case}}{{/cases}}
    {{^empty(apart)}}
    <h1 class="apart">{{words.apart}}</h1>
    {{#apart}}{{> case}}{{/apart}}
    {{/empty(apart)}}
    {{^empty(refused)}}
    <section>
    <h2>{{words.refused}}</h2>
    <ul>{{#refused}}<li dir="auto">{{.}}</li>{{/refused}}</ul>
    </section>
    {{/empty(refused)}}
    </body>
    </html>

    """

  static let single = """
    <section class="case">
    <p class="kind">{{words.title}} · {{id}}</p>
    <h1 dir="auto">{{title}}</h1>
    {{#facts}}<p class="range" dir="auto">{{.}}</p>{{/facts}}
    <p class="hint" dir="auto">{{meaning}}</p>
    {{#warnings}}<p class="warning" dir="auto">{{.}}</p>{{/warnings}}
    {{#parts}}
    <h2 dir="auto">{{title}}</h2>
    {{#remark}}<p class="hint" dir="auto">{{.}}</p>{{/remark}}
    {{^empty(rows)}}<table class="rows">
    {{#rows}}<tr><th scope="row" dir="auto">{{label}}</th><td>{{#texts}}<div dir="auto">{{.}}</div>{{/texts}}{{#source}}<div class="source" dir="auto">{{.}}</div>{{/source}}</td></tr>
    {{/rows}}</table>{{/empty(rows)}}
    {{/parts}}
    </section>
    """

  static let markdown = """
    {{% CONTENT_TYPE:MARKDOWN}}
    {{#cases}}
    {{> markdownCase}}

    {{/cases}}
    {{^empty(apart)}}
    # {{words.apart}}

    {{#apart}}
    {{> markdownCase}}

    {{/apart}}
    {{/empty(apart)}}
    {{^empty(refused)}}
    # {{words.refused}}

    {{#refused}}
    - {{.}}
    {{/refused}}

    {{/empty(refused)}}
    {{confidential}}

    """

  static let markdownCase = """
    {{% CONTENT_TYPE:MARKDOWN}}
    # {{title}}

    {{words.title}} · {{id}}

    {{#facts}}
    {{.}}

    {{/facts}}
    {{meaning}}

    {{#warnings}}
    **{{.}}**

    {{/warnings}}
    {{#parts}}
    ## {{title}}

    {{#remark}}
    {{.}}

    {{/remark}}
    {{#rows}}
    - **{{label}}:** {{#texts}}{{.}}{{^last()}}; {{/last()}}{{/texts}}{{#source}} ({{.}}){{/source}}
    {{/rows}}
    {{^empty(rows)}}

    {{/empty(rows)}}
    {{/parts}}
    """

  static let note = """
    {{> head}}
    <body>
    <section class="case">
    <h1>{{title}}</h1>
    {{#sentences}}<p class="range" dir="auto">{{.}}</p>{{/sentences}}
    {{^empty(rows)}}<table class="rows">
    {{#rows}}<tr><th scope="row" dir="auto">{{label}}</th><td>{{#texts}}<div dir="auto">{{.}}</div>{{/texts}}</td></tr>
    {{/rows}}</table>{{/empty(rows)}}
    {{#blanks}}<p class="blank" dir="auto">{{.}}<i></i></p>{{/blanks}}
    {{#meaning}}<p class="hint meaning" dir="auto">{{.}}</p>{{/meaning}}
    </section>
    </body>
    </html>

    """

  static let markdownNote = """
    {{% CONTENT_TYPE:MARKDOWN}}
    # {{title}}

    {{#sentences}}
    {{.}}

    {{/sentences}}
    {{#rows}}
    - **{{label}}:** {{#texts}}{{.}}{{^last()}}; {{/last()}}{{/texts}}
    {{/rows}}
    {{#blanks}}

    {{.}} \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_
    {{/blanks}}
    {{#meaning}}

    {{.}}
    {{/meaning}}

    {{readers}}

    """
}
