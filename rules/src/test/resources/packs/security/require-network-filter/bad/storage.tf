resource "azurerm_storage_account" "lake" { # expect: require-network-filter
  name                     = "lake"
  account_replication_type = "GRS"
}
