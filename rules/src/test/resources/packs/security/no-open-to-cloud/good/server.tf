resource "azurerm_mssql_server" "shop" {
  name    = "shop"
  version = "12.0"
}

resource "azurerm_mssql_firewall_rule" "office" {
  server_id        = azurerm_mssql_server.shop.id
  start_ip_address = "192.0.2.10"
  end_ip_address   = "192.0.2.10"
}
