resource "azurerm_cosmosdb_account" "orders" { # expect: no-local-keys
  name = "orders-prod"
}
