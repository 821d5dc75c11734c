resource "azurerm_cosmosdb_account" "orders" {
  name                          = "orders"
  public_network_access_enabled = false
}
