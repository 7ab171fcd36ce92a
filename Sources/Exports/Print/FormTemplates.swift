/// The two forms in which the paper form is printed.
enum FormTemplates {
  static let html = """
    {{> head}}
    <body>
    <header>
    <h1 dir="auto">{{title}}</h1>
    {{#warning}}<p class="warning">{{.}}</p>{{/warning}}
    <p class="facts">{{#facts}}<span>{{.}}</span> {{/facts}}</p>
    <p dir="auto">{{about}}</p>
    <p class="blanks">Record no. <i></i> Date <i></i> Officer (code) <i></i> Language, interpreter (code) <i></i></p>
    <p class="hint">Write no name of the person on this paper, and let nobody else read it. What is unsure, declined
    or not asked is never a no: tick it as it is. A yes means that the line in bold type is so.</p>
    {{^empty(stopsAtAnyTime)}}
    <h2>At any time</h2>
    {{#stopsAtAnyTime}}{{> stop}}{{/stopsAtAnyTime}}
    {{/empty(stopsAtAnyTime)}}
    </header>
    {{#sections}}
    <section>
    <h2 dir="auto">{{title}}</h2>
    {{#gate}}<p class="gate">{{.}}</p>{{/gate}}
    {{#how}}<p class="how" dir="auto">{{.}}</p>{{/how}}
    {{#questions}}
    <article>
    <h3><b class="number">{{number}}</b> <span dir="auto">{{title}}</span>{{#weight}}<em>{{.}}</em>{{/weight}}</h3>
    {{#gate}}<p class="gate">{{.}}</p>{{/gate}}
    <dl>
    {{#lines}}<dt>{{label}}</dt><dd dir="auto">{{text}}</dd>{{/lines}}
    </dl>
    {{^empty(options)}}<p class="ticks">{{optionHint}}</p><ul class="options">{{#options}}<li dir="auto">{{.}}</li>{{/options}}</ul>{{/empty(options)}}
    {{#blank}}<p class="ticks">{{.}}</p>{{/blank}}
    {{#ticks}}<p class="ticks">{{#label}}<b>{{.}}</b>{{/label}}{{#boxes}}<span>{{.}}</span>{{/boxes}}</p>{{/ticks}}
    {{#stops}}{{> stop}}{{/stops}}
    </article>
    {{/questions}}
    {{#sums}}<p class="sums">{{.}}</p>{{/sums}}
    </section>
    {{/sections}}
    <section class="result">
    <h2>Result</h2>
    {{#totals}}<p class="sums">{{.}}</p>{{/totals}}
    {{#child}}{{> decision}}{{/child}}
    {{^empty(dimensions)}}<h3>Dimensions</h3>{{#dimensions}}{{> decision}}{{/dimensions}}{{/empty(dimensions)}}
    {{^empty(findings)}}<h3>Findings</h3>{{#findings}}{{> decision}}{{/findings}}{{/empty(findings)}}
    <h3>Level: tick the first that holds</h3>
    {{#levels}}
    <article class="level">
    <h3><span class="box" dir="auto">{{title}}</span></h3>
    <p class="gate">When {{when}}</p>
    <p dir="auto">{{say}}</p>
    {{#seeAgain}}<p>{{.}}</p>{{/seeAgain}}
    <ul>{{#refer}}<li>{{.}}</li>{{/refer}}</ul>
    </article>
    {{/levels}}
    <h3>Whom to call{{#place}}: {{.}}{{/place}}</h3>
    <table class="referrals">
    <thead><tr><th>Service</th><th>How soon</th><th>When and how</th><th>Number</th></tr></thead>
    {{#referrals}}<tr><td class="box">{{title}}</td><td>{{within}}</td><td>{{#conditions}}<div dir="auto">{{.}}</div>{{/conditions}}</td><td>{{#contacts}}<div>{{.}}</div>{{/contacts}}</td></tr>{{/referrals}}
    </table>
    <p class="hint">This is a reason to refer or to go on talking. It does not decide whether a person is a victim.
    To be sure of the result, type the answers into the program: it knows what is still open.</p>
    </section>
    </body>
    </html>

    """

  static let stop = """
    <div class="stop"><p><b>Stop</b> if {{when}}.</p><p dir="auto">{{say}}</p><p>{{then}}</p>{{^empty(refer)}}<ul>{{#refer}}<li>{{.}}</li>{{/refer}}</ul>{{/empty(refer)}}</div>
    """

  static let decision = """
    <div class="decision"><p><b dir="auto">{{title}}</b>{{#counts}} <span class="count">{{.}}</span>{{/counts}}</p>{{#when}}<p class="gate">{{.}}</p>{{/when}}<p class="ticks">{{#boxes}}<span>{{.}}</span>{{/boxes}}</p></div>
    """

  static let markdownStop = """
    {{% CONTENT_TYPE:MARKDOWN}}
    > **Stop** if {{when}}.
    > {{say}} {{then}}
    {{#refer}}
    > - {{.}}
    {{/refer}}

    """

  static let markdownDecision = """
    {{% CONTENT_TYPE:MARKDOWN}}
    **{{title}}**: {{#counts}}{{.}}  {{/counts}}{{#boxes}}☐ {{.}}  {{/boxes}}

    {{#when}}
    - {{.}}
    {{/when}}


    """

  static let markdown = """
    {{% CONTENT_TYPE:MARKDOWN}}
    # {{title}}

    {{#warning}}
    **{{.}}**

    {{/warning}}
    {{#facts}}
    - {{.}}
    {{/facts}}

    {{about}}

    Record no. ________  Date ________  Officer (code) ________  Language, interpreter (code) ________

    Write no name of the person on this paper, and let nobody else read it. What is unsure, declined or not asked is
    never a no: tick it as it is. A yes means that the line in the heading is so.

    {{^empty(stopsAtAnyTime)}}
    ## At any time

    {{/empty(stopsAtAnyTime)}}
    {{#stopsAtAnyTime}}
    {{> markdownStop}}

    {{/stopsAtAnyTime}}
    {{#sections}}
    ## {{title}}

    {{#gate}}
    *{{.}}*

    {{/gate}}
    {{#how}}
    {{.}}

    {{/how}}
    {{#questions}}
    ### {{number}}. {{title}}

    {{#gate}}
    *{{.}}*

    {{/gate}}
    {{#weight}}
    *{{.}}*

    {{/weight}}
    {{#lines}}
    - **{{label}}:** {{text}}
    {{/lines}}
    {{^empty(options)}}

    {{optionHint}}

    {{#options}}
    - ☐ {{.}}
    {{/options}}
    {{/empty(options)}}
    {{#blank}}

    {{.}}
    {{/blank}}
    {{#ticks}}

    {{#label}}{{.}}: {{/label}}{{#boxes}}☐ {{.}}  {{/boxes}}
    {{/ticks}}
    {{#stops}}

    {{> markdownStop}}
    {{/stops}}

    {{/questions}}
    {{#sums}}
    {{.}}

    {{/sums}}
    {{/sections}}
    ## Result

    {{#totals}}
    {{.}}

    {{/totals}}
    {{#child}}
    {{> markdownDecision}}
    {{/child}}
    {{#dimensions}}
    {{> markdownDecision}}
    {{/dimensions}}
    {{#findings}}
    {{> markdownDecision}}
    {{/findings}}
    ### Level: tick the first that holds

    {{#levels}}
    ☐ **{{title}}**, when {{when}}

    {{say}}

    {{#seeAgain}}
    {{.}}

    {{/seeAgain}}
    {{#refer}}
    - {{.}}
    {{/refer}}

    {{/levels}}
    ### Whom to call{{#place}}: {{.}}{{/place}}

    {{#referrals}}
    - ☐ **{{title}}**, {{within}}
    {{#conditions}}
      - {{.}}
    {{/conditions}}
    {{#contacts}}
      - {{.}}
    {{/contacts}}
    {{/referrals}}

    This is a reason to refer or to go on talking. It does not decide whether a person is a victim. To be sure of the
    result, type the answers into the program: it knows what is still open.

    """
}
