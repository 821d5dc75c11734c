resource "azurerm_postgresql_flexible_server" "shop" {
  name     = "shop-prod"
  version  = "16"
  sku_name = "B_Standard_B2s" # expect: no-burstable-class
}
