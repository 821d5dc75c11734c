# file: plimsoll.yaml
version: 1
policy:
  rules:
    require-memory-floor: { options: { working-set-gibibytes: '20' } }
# file: main.tf
resource "aws_db_instance" "shop" {
  identifier     = "shop-prod"
  engine         = "mysql"
  instance_class = "db.r6g.large" # expect: require-memory-floor
}
