resource "azurerm_postgresql_flexible_server" "shop" { # expect: require-backup-copy
  name = "shop-prod"
}
