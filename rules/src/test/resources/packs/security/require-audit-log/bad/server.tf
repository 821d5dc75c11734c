resource "azurerm_mssql_server" "shop" { # expect: require-audit-log
  name    = "shop"
  version = "12.0"
}
