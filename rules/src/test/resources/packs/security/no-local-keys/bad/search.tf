resource "aws_opensearch_domain" "shop" {
  domain_name = "shop-prod"

  advanced_security_options {
    enabled                        = true
    internal_user_database_enabled = true # expect: no-local-keys

    master_user_options {
      master_user_arn = "arn:aws:iam::111122223333:role/search"
    }
  }
}
