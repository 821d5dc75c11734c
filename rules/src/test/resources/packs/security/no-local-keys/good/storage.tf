resource "azurerm_storage_account" "lake" {
  name                      = "lake-prod"
  account_replication_type  = "GRS"
  shared_access_key_enabled = false
}
