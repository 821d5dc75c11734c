resource "azurerm_storage_account" "files" {
  name                     = "files"
  account_replication_type = "GRS"
}

resource "azurerm_storage_container" "files" {
  storage_account_id    = azurerm_storage_account.files.id
  container_access_type = "blob" # expect: no-public-access
}
