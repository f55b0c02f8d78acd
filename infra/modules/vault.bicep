metadata description = 'The key vault. It holds the password for the mail server and, where bulletins are signed, the certificate with its key.'

param name string
param location string
param tags object

@description('The identity of the app.')
param identityName string

@description('The password; empty where mails are not sent by a server, or where it is set in the vault by hand.')
@secure()
param smtpPassword string

@description('Whether bulletins are signed by a certificate of this vault.')
param signs bool

// Key Vault Secrets User; to sign, also Certificate User (to read the certificate) and Crypto User (to have its key sign).
var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'
var signingRoles = ['db79e9a7-68ee-4b58-9aeb-b90e7c24fcba', '12338af0-0e69-4776-bea7-57ae8d297424']
var roles = signs ? concat([secretsUser], signingRoles) : [secretsUser]

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: identityName
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enablePurgeProtection: true
    softDeleteRetentionInDays: 30
  }
}

resource secret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(smtpPassword)) {
  parent: vault
  name: 'smtp-password'
  properties: { value: smtpPassword }
}

resource uses 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in roles: {
    name: guid(vault.id, identity.id, role)
    scope: vault
    properties: {
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]
