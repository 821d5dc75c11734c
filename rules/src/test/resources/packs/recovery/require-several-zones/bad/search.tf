resource "aws_opensearch_domain" "logs" { # expect: require-several-zones
  domain_name = "logs"

  tags = { environment = "production" }
}
