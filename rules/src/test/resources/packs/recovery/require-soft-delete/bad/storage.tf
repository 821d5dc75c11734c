resource "azurerm_storage_account" "lake" { # expect: require-soft-delete
  name                     = "lake"
  account_replication_type = "GRS"
}
