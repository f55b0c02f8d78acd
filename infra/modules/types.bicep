metadata description = 'Types that several files share.'

@description('The settings of the app.')
@export()
@sealed()
type appSettings = {
  @description('The administrative code of the region that is served, such as 440303.')
  region: string

  @description('When the publishing timer looks for bulletins that are due, NCRONTAB in UTC.')
  bulletinSchedule: string

  @description('When departments that have not reported are reminded, NCRONTAB in UTC.')
  reminderSchedule: string

  @description('When mails that are waiting are sent, NCRONTAB in UTC.')
  deliverySchedule: string

  @description('Words that mark every bulletin; empty for none.')
  notice: string

  @description('The tenant whose tokens are accepted beside keys; empty for none.')
  entraAuthority: string

  @description('The registration for which a token must have been issued; empty for none.')
  entraAudience: string

  @description('The certificate of the key vault that signs bulletins; empty for bulletins without a signature.')
  signingCertificate: string

  @description('The time-stamp service (RFC 3161) that stamps each signature; empty for none.')
  signingTimestampUrl: string
}

@description('The mail server.')
@export()
@sealed()
type smtpSettings = {
  @description('The server; empty for none.')
  host: string

  @description('The port; 587 for STARTTLS.')
  port: int

  @description('How the connection is kept secret.')
  security: 'StartTls' | 'Tls' | 'None'

  @description('The user; empty for none.')
  user: string

  @description('The address that mails are sent from.')
  from: string
}
