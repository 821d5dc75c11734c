resource "azurerm_mysql_flexible_server" "shop" {
  name = "shop"
}

resource "azurerm_mysql_flexible_server_configuration" "tls" {
  server_name = azurerm_mysql_flexible_server.shop.name
  name        = "require_secure_transport"
  value       = "OFF" # expect: no-optional-tls
}
