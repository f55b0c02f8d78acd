metadata description = 'Everything that the bulletin app of one district needs in Azure.'
targetScope = 'subscription'

@description('Names the deployment and all its resources: luohu-prod.')
@minLength(3)
@maxLength(20)
param environmentName string

@description('The region of all resources. It must offer the Flex Consumption plan.')
param location string

@description('The settings of the app, by name.')
param settings appSettings

@description('The mail server; without a host, mails fail and are listed as failed; nothing is sent.')
param smtp smtpSettings

@description('The password for the mail server. It is kept in the key vault alone.')
@secure()
param smtpPassword string = ''

@description('Who is told of alerts and of the budget.')
param operatorMail string

@description('What the resource group may cost in a month, in the currency of the subscription. At four fifths of it the operator is told.')
@minValue(1)
param monthlyBudget int = 20

@description('The first day of the month from which the budget counts.')
param budgetFrom string = utcNow('yyyy-MM-01')

@description('From so many days past a period\'s publishing day without its bulletin, the operator is alerted.')
@minValue(1)
param bulletinOverdueDays int = 1

@description('The memory of one instance, in megabytes.')
@allowed([512, 2048, 4096])
param instanceMemory int = 2048

@description('How many instances there may be at once.')
@minValue(1)
@maxValue(1000)
param maximumInstances int = 40

import { appSettings, smtpSettings } from 'modules/types.bicep'

var tags = { 'azd-env-name': environmentName }
var unique = uniqueString(subscription().id, environmentName, location)
var names = {
  app: 'func-${environmentName}-${unique}'
  deploymentContainer: 'deployment'
  identity: 'id-${environmentName}'
  storage: 'st${unique}'
  telemetry: 'appi-${environmentName}'
  vault: 'kv-${unique}'
  workspace: 'log-${environmentName}'
}

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: { name: names.identity, location: location, tags: tags }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: {
    name: names.storage
    location: location
    tags: tags
    deploymentContainer: names.deploymentContainer
    identityName: names.identity
  }
  dependsOn: [identity]
}

module telemetry 'modules/telemetry.bicep' = {
  scope: group
  params: { name: names.telemetry, workspaceName: names.workspace, location: location, tags: tags }
}

module vault 'modules/vault.bicep' = {
  scope: group
  params: {
    name: names.vault
    location: location
    tags: tags
    identityName: names.identity
    smtpPassword: smtpPassword
    signs: !empty(settings.signingCertificate)
  }
  dependsOn: [identity]
}

module app 'modules/app.bicep' = {
  scope: group
  params: {
    name: names.app
    location: location
    tags: union(tags, { 'azd-service-name': 'functions' })
    identityName: names.identity
    storageName: names.storage
    deploymentContainer: names.deploymentContainer
    telemetryName: names.telemetry
    vaultName: names.vault
    settings: settings
    smtp: smtp
    instanceMemory: instanceMemory
    maximumInstances: maximumInstances
  }
  dependsOn: [storage, telemetry, vault]
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    name: environmentName
    location: location
    tags: tags
    telemetryName: names.telemetry
    operatorMail: operatorMail
    bulletinOverdueDays: bulletinOverdueDays
  }
  dependsOn: [telemetry]
}

module budget 'modules/budget.bicep' = {
  scope: group
  params: {
    name: 'budget-${environmentName}'
    amount: monthlyBudget
    from: budgetFrom
    operatorMail: operatorMail
  }
}

@description('The base address of the calls.')
output SERVICE_FUNCTIONS_URI string = 'https://${app.outputs.hostName}/api/v1'

@description('The storage account of the ledger, for luohu keys.')
output STORAGE_ACCOUNT string = names.storage

@description('The resource group of everything.')
output AZURE_RESOURCE_GROUP string = group.name
