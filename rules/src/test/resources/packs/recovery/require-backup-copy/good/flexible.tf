resource "azurerm_postgresql_flexible_server" "shop" {
  name                         = "shop-prod"
  geo_redundant_backup_enabled = true
}
