resource "azurerm_postgresql_flexible_server" "shop" {
  name     = "shop-prod"
  version  = "16"
  sku_name = "GP_Standard_D2ds_v5"
}

resource "azurerm_postgresql_flexible_server_configuration" "max_connections" {
  name      = "max_connections"
  server_id = azurerm_postgresql_flexible_server.shop.id
  value     = "5000" # expect: no-many-connections
}
