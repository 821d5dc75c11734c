resource "azurerm_mysql_flexible_server" "shop" {
  name     = "shop-prod"
  sku_name = "GP_Standard_D2ds_v4"

  storage {
    size_gb = 500
    iops    = 12000 # expect: no-disk-beyond-class
  }
}
