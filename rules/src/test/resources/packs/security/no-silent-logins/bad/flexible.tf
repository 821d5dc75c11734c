resource "azurerm_postgresql_flexible_server" "shop" {
  name = "shop"
}

resource "azurerm_postgresql_flexible_server_configuration" "log" {
  server_id = azurerm_postgresql_flexible_server.shop.id
  name      = "log_connections"
  value     = "off" # expect: no-silent-logins
}
