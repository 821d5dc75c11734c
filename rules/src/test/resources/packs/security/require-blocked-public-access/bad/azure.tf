resource "azurerm_storage_account" "shop" {
  name                            = "shop"
  allow_nested_items_to_be_public = true # expect: require-blocked-public-access
}
