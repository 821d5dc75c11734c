resource "azurerm_storage_account" "lake" {
  name                     = "lake"
  account_replication_type = "GRS"
  min_tls_version          = "TLS1_0" # expect: require-current-tls
}
