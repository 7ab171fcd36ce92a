"""What the benchmark's checklists hold around their signs, as YAML."""

HEAD = """\
checklist: benchmark
format: 1
version: 1
status: draft
title: Signs of trafficking for work, as measured
about: >-
  A conversation in private, with a trained interpreter when needed. The words are invented for
  measuring and must not be used with anybody.
for: [labour inspection, police]
minutes: 45
evidence: project
made by: The benchmark
reviewed: 2026-09-01
review again by: 2027-03-01
language: en

sources:
  ilo-2009:
    title: Operational indicators of trafficking in human beings
    by: ILO and European Commission
    year: 2009
    link: https://www.ilo.org/global/topics/forced-labour/publications/WCMS_105023/lang--en/index.htm
  coe-2005:
    title: Convention on Action against Trafficking in Human Beings
    by: Council of Europe
    year: 2005
    link: https://www.coe.int/en/web/conventions/full-list?module=treaty-detail&treatynum=197

child:
  under: 18
  age from: age
  treat as child if: age is not answered or age could be under 18 or may_be_under_18 = yes
  source: coe-2005 / article 10(3)
"""

RULE = """
dimension rule:
  positive if any:
    - 2 strong
    - 1 strong + 1 medium or weak
    - 3 medium
    - 2 medium + 1 weak
  source: ilo-2009 / how to use the indicators
"""

BEFORE = """\
  - id: before
    title: Before you start
    items:

      - id: consent_talk
        name: Agrees to talk
        ask: I would like to ask about your journey and your work. You can stop at any time. Shall we begin?
        ask child: I would like to hear how you are. You can stop whenever you want. Shall we start?
        consent for: talking

      - id: age
        ask: How old are you?
        answer: number
        at least: 0
        at most: 120

      - id: may_be_under_18
        name: May be under 18
        look for: Anything in appearance, behaviour or papers that gives a reason for doubt.

      - id: danger_now
        name: Afraid of somebody here or waiting for them
        ask: Is there anyone here, or waiting for you, who you are afraid of?
        ask child: Is anybody here making you feel scared?
        look for: The person freezes, hides, or watches one particular person all the time.

      - id: needs_doctor
        name: Needs a doctor now
        ask: Are you hurt or unwell? Would you like to see a doctor?
        ask child: Is anything hurting?
        look for: Untreated injuries, fever, confusion, or a pregnancy close to its end.
"""

AFTER = """
  - id: closing
    title: Before you end
    items:

      - id: consent_share
        name: Agrees that a support service is told
        ask: There are services that can help. May I tell one of them about you?
        ask child: Some people keep children safe. May I ask one of them to meet you?
        consent for: sharing

stop rules:
  - id: no_consent
    when: consent_talk = no
    then: end
    say: That is fine. Here is a number you can call whenever you want.
    refer: [hotline]
  - id: danger
    when: danger_now = yes
    then: pause
    say: We will stop here and make sure that you are safe first.
    refer: [emergency]
  - id: doctor
    when: needs_doctor = yes
    then: pause
    say: Let us get you to a doctor first. We can talk another day.
    refer: [health]

levels:
  - id: act_now
    title: Act now
    when: danger_now = yes
    say: Keep the person safe before anything else. Call for help and stay with them.
    refer: [emergency, child_protection, specialist, shelter, hotline]
  - id: child_at_risk
    title: Child who may be at risk
    when: child and (positive(exploitation) or points >= 6)
    say: Do not let the child leave with anybody until child protection has been reached.
    refer: [child_protection, specialist, hotline]
  - id: strong_signs
    title: Strong signs
    when: >-
      (positive(exploitation) and positive(coercion_work)) or points >= 40 or
      count(positive(deception), positive(coercion_recruitment), positive(vulnerability_recruitment),
      positive(exploitation), positive(coercion_work), positive(vulnerability_work)) >= 3
    say: Offer referral today. Help does not depend on making a statement.
    refer: [specialist, shelter, labour_inspection, hotline]
  - id: some_signs
    title: Some signs
    when: positive(exploitation) or points >= 12
    say: Offer a second talk with a specialist. Give the hotline card in a safe way.
    refer: [specialist, child_protection, labour_inspection, hotline]
  - id: few_signs
    title: A few signs
    when: points >= 1
    say: Explain rights at work. Give the hotline card in a safe way.
    refer: [child_protection, hotline]
  - id: not_enough
    title: Not enough answers to tell
    when: unclear
    say: Too little is known. List the open questions and offer another talk.
    refer: [child_protection, hotline]
  - id: no_signs
    title: No sign found
    when: otherwise
    say: No sign was found in this talk. Give the usual information about rights and help.
    refer: [hotline]

referrals:
  - id: emergency
    service: emergency
    within: now
  - id: child_protection
    service: child_protection
    only if: known_child or may_be_under_18 = yes or (child and consent_talk = yes)
    within: 1 hour
  - id: specialist
    service: identification_team
    consent: consent_share
    consent not needed if: child or danger_now = yes
    within: 1 day
  - id: shelter
    service: shelter
    consent: consent_share
    within: 1 day
  - id: health
    service: health
    consent: consent_share
    consent not needed if: needs_doctor = yes
    within: 1 day
  - id: labour_inspection
    service: labour_inspection
    only if: adult
    consent: consent_share
    within: 7 days
  - id: hotline
    service: hotline
    within: before they leave
"""
