resource "azurerm_postgresql_flexible_server" "shop" {
  name     = "shop-prod"
  version  = "16"
  sku_name = "GP_Standard_D2ds_v5"
}
