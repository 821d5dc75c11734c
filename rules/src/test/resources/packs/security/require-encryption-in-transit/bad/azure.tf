resource "azurerm_redis_cache" "cart" {
  name                 = "cart"
  non_ssl_port_enabled = true # expect: require-encryption-in-transit
}
