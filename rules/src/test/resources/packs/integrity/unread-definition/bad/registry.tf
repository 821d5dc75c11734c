module "db" { # expect: unread-definition
  source  = "terraform-aws-modules/rds/aws"
  version = "6.10.0"
}
