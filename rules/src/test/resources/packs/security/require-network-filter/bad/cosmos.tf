resource "azurerm_cosmosdb_account" "orders" { # expect: require-network-filter
  name = "orders"
}
