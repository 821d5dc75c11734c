resource "azurerm_postgresql_flexible_server" "shop" {
  name                  = "shop-prod"
  version               = "16"
  backup_retention_days = 7 # expect: require-backup-retention
}
