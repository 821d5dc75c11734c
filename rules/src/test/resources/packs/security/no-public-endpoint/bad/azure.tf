resource "azurerm_mssql_server" "shop" {
  name                          = "shop"
  public_network_access_enabled = true # expect: no-public-endpoint
}
