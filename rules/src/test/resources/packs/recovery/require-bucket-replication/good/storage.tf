resource "azurerm_storage_account" "lake" {
  name                     = "lake-prod"
  account_replication_type = "GZRS"
}
