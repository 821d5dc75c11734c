resource "azurerm_postgresql_flexible_server" "shop" {
  name = "shop"
}

resource "azurerm_postgresql_flexible_server_firewall_rule" "azure" {
  server_id        = azurerm_postgresql_flexible_server.shop.id
  start_ip_address = "0.0.0.0"
  end_ip_address   = "0.0.0.0" # expect: no-open-to-cloud
}
