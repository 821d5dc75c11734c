resource "azurerm_mssql_database" "shop" {
  name                                = "shop"
  server_id                           = "server"
  transparent_data_encryption_enabled = false # expect: require-encryption-at-rest
}
