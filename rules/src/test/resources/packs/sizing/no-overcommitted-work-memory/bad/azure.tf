resource "azurerm_postgresql_flexible_server" "shop" {
  name     = "shop-prod"
  version  = "16"
  sku_name = "GP_Standard_D2ds_v5"
}

resource "azurerm_postgresql_flexible_server_configuration" "work_mem" {
  name      = "work_mem"
  server_id = azurerm_postgresql_flexible_server.shop.id
  value     = "131072" # expect: no-overcommitted-work-memory
}
