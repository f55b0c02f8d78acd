metadata description = 'Who the app is to storage and key vault. User-assigned, so that its roles stand before the app does.'

param name string
param location string
param tags object

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
  tags: tags
}
