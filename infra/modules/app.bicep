metadata description = 'The function app on a Flex Consumption plan.'

import { appSettings, smtpSettings } from 'types.bicep'

param name string
param location string
param tags object

param identityName string
param storageName string
param deploymentContainer string
param telemetryName string
param vaultName string
param settings appSettings
param smtp smtpSettings
param instanceMemory int
param maximumInstances int

// Storage by address and identity: the host and the app read the same settings.
var storageSettings = {
  AzureWebJobsStorage__blobServiceUri: storage.properties.primaryEndpoints.blob
  AzureWebJobsStorage__tableServiceUri: storage.properties.primaryEndpoints.table
  AzureWebJobsStorage__queueServiceUri: storage.properties.primaryEndpoints.queue
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identity.properties.clientId
}

var ownSettings = {
  APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
  Region: settings.region
  BulletinSchedule: settings.bulletinSchedule
  ReminderSchedule: settings.reminderSchedule
  DeliverySchedule: settings.deliverySchedule
  // The address / leads to the page.
  AzureWebJobsDisableHomepage: 'true'
}

var noticeSettings = empty(settings.notice) ? {} : { Notice: settings.notice }

var entraSettings = empty(settings.entraAuthority)
  ? {}
  : { Entra__Authority: settings.entraAuthority, Entra__Audience: settings.entraAudience }

var signingSettings = empty(settings.signingCertificate)
  ? {}
  : { Signing__KeyVault: vault.properties.vaultUri, Signing__CertificateName: settings.signingCertificate }

var timestampSettings = empty(settings.signingCertificate) || empty(settings.signingTimestampUrl)
  ? {}
  : { Signing__TimestampUrl: settings.signingTimestampUrl }

// Without a server no folder is named either: a file would go with the instance and the mail be taken for sent.
var mailSettings = empty(smtp.host)
  ? {}
  : {
      Smtp__Host: smtp.host
      Smtp__Port: string(smtp.port)
      Smtp__Security: smtp.security
      Smtp__From: smtp.from
    }

var mailUserSettings = empty(smtp.host) || empty(smtp.user)
  ? {}
  : {
      Smtp__User: smtp.user
      // It names no version: a new password is taken without a deployment.
      Smtp__Password: '@Microsoft.KeyVault(SecretUri=${vault.properties.vaultUri}secrets/smtp-password)'
    }

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: identityName
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: vaultName
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: storageName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: telemetryName
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-${name}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { tier: 'FlexConsumption', name: 'FC1' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  tags: tags
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identity.id
    siteConfig: {
      minTlsVersion: '1.2'
      http20Enabled: true
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storage.properties.primaryEndpoints.blob}${deploymentContainer}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identity.id
          }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemory
        maximumInstanceCount: maximumInstances
      }
    }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: union(
      storageSettings,
      ownSettings,
      noticeSettings,
      entraSettings,
      signingSettings,
      timestampSettings,
      mailSettings,
      mailUserSettings
    )
  }

  // Deploying is by identity too: no password opens the app.
  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

output hostName string = app.properties.defaultHostName
