metadata description = 'What wakes the person on duty. docs/operations.md says of each what it means and what to do.'

param name string
param location string
param tags object
param telemetryName string
param operatorMail string

@description('From so many days past the publishing day, a missing bulletin is an alert.')
param bulletinOverdueDays int

var rules = [
  {
    name: 'timer-failed'
    description: 'A run of a timer failed.'
    severity: 1
    every: 'PT15M'
    window: 'PT15M'
    query: 'requests | where operation_Name in ("PublishMonthlyBulletin", "RemindDepartments", "DeliverBulletins") and success == false'
  }
  {
    name: 'timer-silent'
    description: 'The publishing timer has not run for a day.'
    severity: 1
    every: 'P1D'
    window: 'P1D'
    query: 'requests | where operation_Name == "PublishMonthlyBulletin" | summarize runs = count() | where runs == 0'
  }
  {
    name: 'bulletin-overdue'
    description: 'The publishing day of a period is past, and it has no bulletin.'
    severity: 1
    every: 'PT6H'
    window: 'P1D'
    query: 'customMetrics | where name == "luohu.bulletin.lag" | summarize arg_max(timestamp, valueMax) | where valueMax >= ${bulletinOverdueDays}'
  }
  {
    name: 'mail-given-up'
    description: 'A mail could not be sent and will not be tried again.'
    severity: 2
    every: 'PT1H'
    window: 'PT1H'
    query: 'customMetrics | where name == "luohu.mails" and customDimensions.state == "DeadLettered"'
  }
  {
    name: 'mail-held'
    description: 'Bulletins were published late, out of turn or several at once, and their mails wait to be released.'
    severity: 2
    every: 'PT1H'
    window: 'PT1H'
    query: 'customMetrics | where name == "luohu.mails" and customDimensions.state == "Held"'
  }
  {
    name: 'error-rate'
    description: 'More than one call in twenty failed by our fault, and five or more did.'
    severity: 2
    every: 'PT15M'
    window: 'PT30M'
    query: 'requests | summarize calls = count(), failed = countif(toint(resultCode) >= 500) | where failed >= 5 and failed * 20 > calls'
  }
]

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: telemetryName
}

resource onDuty 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${name}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'luohu'
    enabled: true
    emailReceivers: [
      { name: 'operator', emailAddress: operatorMail, useCommonAlertSchema: true }
    ]
  }
}

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-03-15-preview' = [
  for rule in rules: {
    name: '${name}-${rule.name}'
    location: location
    tags: tags
    properties: {
      displayName: '${name}: ${rule.name}'
      description: rule.description
      severity: rule.severity
      enabled: true
      scopes: [insights.id]
      evaluationFrequency: rule.every
      windowSize: rule.window
      autoMitigate: true
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [onDuty.id] }
    }
  }
]
