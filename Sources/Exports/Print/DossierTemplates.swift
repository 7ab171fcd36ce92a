/// The two forms in which the dossier is printed.
enum DossierTemplates {
  static let html = """
    {{> head}}
    <body>
    <header>
    <h1 dir="auto">{{title}}</h1>
    {{#warning}}<p class="warning">{{.}}</p>{{/warning}}
    <p dir="auto">{{about}}</p>
    {{> rows}}
    </header>
    {{#sections}}
    <section>
    <h2><span dir="auto">{{title}}</span> <code>{{id}}</code></h2>
    {{> rows}}
    {{#entries}}{{> entry}}{{/entries}}
    </section>
    {{/sections}}
    {{#parts}}
    <section>
    <h2>{{title}}</h2>
    {{#entries}}{{> entry}}{{/entries}}
    </section>
    {{/parts}}
    </body>
    </html>

    """

  static let entry = """
    <article><h3><span dir="auto">{{title}}</span> <code>{{id}}</code></h3>{{> rows}}</article>
    """

  static let rows = """
    <dl>{{#rows}}<dt>{{label}}</dt><dd>{{#texts}}<div dir="auto">{{.}}</div>{{/texts}}</dd>{{/rows}}</dl>
    """

  static let markdownRows = """
    {{% CONTENT_TYPE:MARKDOWN}}
    {{#rows}}
    - **{{label}}:** {{#texts}}{{.}}; {{/texts}}
    {{/rows}}


    """

  static let markdown = """
    {{% CONTENT_TYPE:MARKDOWN}}
    # {{title}}: dossier

    {{#warning}}
    **{{.}}**

    {{/warning}}
    {{about}}

    {{> markdownRows}}
    {{#sections}}
    ## {{title}} ({{id}})

    {{> markdownRows}}
    {{#entries}}
    ### {{title}} ({{id}})

    {{> markdownRows}}
    {{/entries}}
    {{/sections}}
    {{#parts}}
    ## {{title}}

    {{#entries}}
    ### {{title}} ({{id}})

    {{> markdownRows}}
    {{/entries}}
    {{/parts}}
    """
}
