resource "azurerm_postgresql_flexible_server" "shop" {
  name                = "shop"
  version             = "16"
  administrator_login = "postgres" # expect: no-default-user
}
