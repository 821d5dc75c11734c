resource "azurerm_postgresql_flexible_server" "shop" { # expect: prefer-identity-sign-in
  name = "shop-prod"
}
