// The values of one environment. azd sets the variables; the others are set with `azd env set`.
using 'main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'luohu-dev')
param location = readEnvironmentVariable('AZURE_LOCATION', 'eastasia')
param operatorMail = readEnvironmentVariable('OPERATOR_MAIL', 'operator@example.com')
param monthlyBudget = int(readEnvironmentVariable('MONTHLY_BUDGET', '20'))

// Every day at 9:00 and 9:30 in China; the plan's calendar decides whether anything is due.
param settings = {
  region: readEnvironmentVariable('REGION_CODE', '440303')
  bulletinSchedule: '0 0 1 * * *'
  reminderSchedule: '0 30 1 * * *'
  deliverySchedule: '0 */5 * * * *'
  notice: readEnvironmentVariable('NOTICE', '')
  entraAuthority: readEnvironmentVariable('ENTRA_AUTHORITY', '')
  entraAudience: readEnvironmentVariable('ENTRA_AUDIENCE', '')
  signingCertificate: readEnvironmentVariable('SIGNING_CERTIFICATE', '')
  signingTimestampUrl: readEnvironmentVariable('SIGNING_TIMESTAMP_URL', '')
}

param smtp = {
  host: readEnvironmentVariable('SMTP_HOST', '')
  port: int(readEnvironmentVariable('SMTP_PORT', '587'))
  security: 'StartTls'
  user: readEnvironmentVariable('SMTP_USER', '')
  from: readEnvironmentVariable('SMTP_FROM', 'bulletin@example.com')
}

param smtpPassword = readEnvironmentVariable('SMTP_PASSWORD', '')
