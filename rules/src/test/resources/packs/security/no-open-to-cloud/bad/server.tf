resource "azurerm_mssql_server" "shop" {
  name    = "shop"
  version = "12.0"
}

resource "azurerm_mssql_firewall_rule" "azure" {
  server_id        = azurerm_mssql_server.shop.id
  start_ip_address = "0.0.0.0"
  end_ip_address   = "0.0.0.0" # expect: no-open-to-cloud
}
